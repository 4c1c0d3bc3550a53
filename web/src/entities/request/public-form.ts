import type { IntakeResult } from '@emberdesk/domain/inbound'
import type { RequestInput } from '@emberdesk/domain/request'
import { api, upload } from '@/data/api.ts'

export { ApiError } from '@/data/api.ts'

/** What the public form shows. */
export interface RequestForm {
  deskName: string
  departments: { id: string; name: string }[]
  /** Proof of when the form was opened; goes back with the request. */
  formToken: string
  limits: { files: number; bytes: number }
}

export const fetchRequestForm = (signal?: AbortSignal): Promise<RequestForm> =>
  api('/api/requests/form', signal ? { signal } : {})

/**
 * Files a request. Rejects with an `ApiError`: `details` then names the bad fields, each with its sentence. Safe to repeat with
 * the same `submissionId`.
 */
export function submitRequest(
  input: RequestInput,
  files: readonly File[],
  options: { progress?: (part: number) => void; signal?: AbortSignal } = {},
): Promise<IntakeResult> {
  const body = new FormData()
  for (const [name, value] of Object.entries(input)) if (value !== undefined) body.append(name, value)
  for (const file of files) body.append('files', file)
  return upload('/api/requests', { body, ...options })
}
