import type { SetupInput } from '@emberdesk/domain/setup'
import { api } from '@/data/api.ts'

export { ApiError } from '@/data/api.ts'

/** Whether nobody has set this desk up yet. */
export async function isSetupNeeded(): Promise<boolean> {
  const { needed } = await api<{ needed: boolean }>('/api/setup')
  return needed
}

/** Makes the first admin and the first department. Rejects with an `ApiError`; `details` names bad fields. */
export async function setUpDesk(input: SetupInput): Promise<void> {
  await api('/api/setup', { json: input })
}
