import type { Role } from '@emberdesk/domain/agent'

interface PersonOfTheDesk {
  uid: string
  /** Absent for who has no role: customers. */
  claims?: { role: Role; departments: string[] }
}

/** Everybody who may knock. The sample ticket is in the department `support`; its requester is `customer-1`. */
export const people = {
  'an agent of the department': { uid: 'ada', claims: { role: 'agent', departments: ['support'] } },
  'a lead of the department': { uid: 'lea', claims: { role: 'lead', departments: ['support', 'billing'] } },
  'an admin': { uid: 'ann', claims: { role: 'admin', departments: [] } },
  'an agent of another department': { uid: 'ben', claims: { role: 'agent', departments: ['billing'] } },
  'a lead of another department': { uid: 'leo', claims: { role: 'lead', departments: ['delivery'] } },
  'the customer of the ticket': { uid: 'customer-1' },
  'another customer': { uid: 'customer-2' },
  'a stranger': null,
} as const satisfies Record<string, PersonOfTheDesk | null>

export type Person = keyof typeof people

export const everybody = Object.keys(people) as Person[]
export const department: Person[] = ['an agent of the department', 'a lead of the department', 'an admin']
export const agents: Person[] = [
  ...department,
  'an agent of another department',
  'a lead of another department',
]
export const leads: Person[] = ['a lead of the department', 'an admin', 'a lead of another department']
export const admins: Person[] = ['an admin']
export const nobody: Person[] = []
