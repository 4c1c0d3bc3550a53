import type { IncomingHttpHeaders } from 'node:http'
import { readWebhookForm, WebhookFormError, type WebhookForm } from '../../adapters/webhook-form.ts'
import { badRequest } from '../errors.ts'

/** A provider's form. Throws 400 for one that is cut off or cannot be read. */
export async function readForm(headers: IncomingHttpHeaders, body: Buffer): Promise<WebhookForm> {
  try {
    return await readWebhookForm(headers['content-type'] ?? '', body)
  } catch (error) {
    if (!(error instanceof WebhookFormError)) throw error
    throw badRequest(`The form cannot be read as a whole (${error.fault}).`)
  }
}
