import { departmentSchema } from '@emberdesk/domain/department'
import { departmentsQuery } from '@emberdesk/domain/query'
import { adminSettingsSchema, publicSettingsSchema, type AdminSettings } from '@emberdesk/domain/settings'
import { readDocument } from './documents.ts'
import { runQuery } from './queries.ts'

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

/** Null while the desk is not set up. Two reads and one a department. */
export async function readFormConfig(): Promise<FormConfig | null> {
  const [general, limits, departments] = await Promise.all([
    readDocument('settings/public', publicSettingsSchema),
    readDocument('settings/admin', adminSettingsSchema),
    runQuery(departmentsQuery(), departmentSchema),
  ])
  if (!general || !limits) return null
  const offered = departments.filter(({ data }) => data.inForm)
  return {
    deskName: general.deskName,
    departments: offered.map(({ id, data }) => ({ id, name: data.name, address: data.address })),
    limits,
  }
}
