import { adminSettingsSchema, publicSettingsSchema, type AdminSettings } from '@emberdesk/domain/settings'
import { readDocument } from './documents.ts'
import { loadDesk } from './intake-desk.ts'

export interface FormDepartment {
  id: string
  name: string
  address: string
}

/** What the public form needs to know of the desk. */
export interface FormConfig {
  deskName: string
  /** Those offered in the form, in their order. */
  departments: FormDepartment[]
  limits: Pick<AdminSettings, 'requestsPerAddress' | 'requestsPerSender'>
}

/** Null while the desk is not set up. Two reads; the departments are those that the intake keeps, so that both know the same ones. */
export async function readFormConfig(): Promise<FormConfig | null> {
  const [general, limits, desk] = await Promise.all([
    readDocument('settings/public', publicSettingsSchema),
    readDocument('settings/admin', adminSettingsSchema),
    loadDesk(),
  ])
  if (!general || !limits) return null
  const offered = desk.departments.filter(({ inForm }) => inForm)
  return {
    deskName: general.deskName,
    departments: offered.map(({ id, name, address }) => ({ id, name, address })),
    limits,
  }
}
