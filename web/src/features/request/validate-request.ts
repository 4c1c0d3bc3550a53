import type { RequestFields } from './request-fields.ts'

/** The most characters; a test holds them and the address against the schema, which is too heavy for this page. */
export const lengths = { name: 100, email: 320, subject: 200, text: 50_000 } as const

const address = /^(?!\.)(?!.*\.\.)[\w'+.-]*[\w+-]@(?:[a-z\d][a-z\d-]*\.)+[a-z]{2,}$/i

export type Fault = 'missing' | 'tooLong' | 'notAnAddress'

/** What is wrong with each field, as the server would see it. */
export function validateRequest(fields: RequestFields): Partial<Record<keyof RequestFields, Fault>> {
  const faults: Partial<Record<keyof RequestFields, Fault>> = {}
  for (const name of Object.keys(fields) as (keyof RequestFields)[]) {
    const value = fields[name].trim()
    if (!value) faults[name] = 'missing'
    else if (name !== 'departmentId' && value.length > lengths[name]) faults[name] = 'tooLong'
  }
  if (!faults.email && !address.test(fields.email.trim())) faults.email = 'notAnAddress'
  return faults
}
