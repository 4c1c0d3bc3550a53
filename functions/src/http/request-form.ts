import type { TokenKey } from '@emberdesk/domain/mail'
import { issueFormToken, MAX_FILES, MAX_FILES_BYTES } from '@emberdesk/domain/request'
import type { Clock } from '../adapters/clock.ts'
import type { FormConfig } from '../adapters/form-config.ts'
import type { Handler } from './call.ts'
import { HttpError } from './http-error.ts'

export interface FormDependencies {
  config: () => Promise<FormConfig | null>
  key: TokenKey
  clock: Clock
}

/** The desk's configuration. Throws 503 while there is none. */
export async function neededConfig(config: FormDependencies['config']): Promise<FormConfig> {
  const found = await config()
  if (found) return found
  throw new HttpError(503, 'not_set_up', 'This desk is not set up yet. Please come back later.')
}

/** `GET /api/requests/form`: what the public form shows, and the token that proves when it was opened. */
export function showForm({ config, key, clock }: FormDependencies): Handler {
  return async () => {
    const { deskName, departments } = await neededConfig(config)
    const json = {
      deskName,
      departments: departments.map(({ id, name }) => ({ id, name })),
      formToken: issueFormToken(clock(), key),
      limits: { files: MAX_FILES, bytes: MAX_FILES_BYTES },
    }
    return { status: 200, json }
  }
}
