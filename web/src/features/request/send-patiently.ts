import type { IntakeResult } from '@emberdesk/domain/inbound'
import type { RequestInput } from '@emberdesk/domain/request'
import { ApiError } from '@/entities/request/index.ts'

/** The server asks for a little more than 3 s between opening and sending; a browser that fills the form in is faster. */
const TOO_FAST_WAIT_MS = 3_200
const SILENT_TRIES = 3

/**
 * Sends, and does by itself what needs no person: takes the fresh token when the form was open too long, waits when it was
 * filled in too fast. Rejects with what is left.
 */
export async function sendPatiently(
  input: RequestInput,
  send: (input: RequestInput) => Promise<IntakeResult>,
  pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
): Promise<IntakeResult> {
  let formToken = input.formToken
  for (let tried = 1; ; tried++) {
    try {
      return await send({ ...input, formToken })
    } catch (error) {
      if (!(error instanceof ApiError) || tried > SILENT_TRIES) throw error
      if (error.code === 'form_expired') formToken = freshToken(error) ?? formToken
      else if (error.code === 'too_fast') await pause(TOO_FAST_WAIT_MS)
      else throw error
    }
  }
}

function freshToken({ details }: ApiError): string | undefined {
  return (details as { formToken?: string } | undefined)?.formToken
}
