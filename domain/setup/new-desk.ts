import type { Agent } from '../agent/schema.ts'
import { defaultAutoAnswer } from '../department/default-auto-answer.ts'
import type { Department } from '../department/schema.ts'
import type { AdminSettings, PublicSettings } from '../settings/schema.ts'
import { defaultResponseTargets } from '../sla/next-due.ts'
import type { SetupInput } from './schema.ts'

/** Requests of the public form an hour, until an admin says otherwise. */
const DEFAULT_LIMITS = { requestsPerAddress: 20, requestsPerSender: 10 }

export interface NewDesk {
  settings: { public: PublicSettings; admin: AdminSettings }
  department: Department
  admin: Agent
}

/** The documents of a new desk, apart from the default statuses. */
export function newDesk(input: SetupInput, departmentId: string, setUpAt: Date): NewDesk {
  const { deskName, department, admin } = input
  return {
    settings: { public: { deskName, locale: 'en' }, admin: { ...DEFAULT_LIMITS, setUpAt } },
    department: {
      ...department,
      order: 1,
      inForm: true,
      autoAnswer: defaultAutoAnswer,
      responseTargets: defaultResponseTargets,
    },
    admin: {
      name: admin.name,
      email: admin.email,
      role: 'admin',
      departments: [departmentId],
      active: true,
      notify: { own: true, unassigned: true },
      signature: '',
    },
  }
}
