import type { AgentWithId } from '@emberdesk/domain/agent'
import { defaultResponseTargets } from '@emberdesk/domain/sla'
import type { DepartmentWithId } from '@emberdesk/domain/department'
import type { DeskInfo } from '../launcher/desk-info.ts'

/** The demo company: lamps and furniture, sold all over the world. */
export const DESK_NAME = 'Tallow & Pine'

/** Of every demo login. The desk answers this machine alone. */
const DEMO_PASSWORD = 'ember-demo-1'

const autoAnswer = {
  enabled: true,
  subject: 'We have your message',
  text: 'Hello {{name}},\n\nthank you for writing to us. Your request has the number {{number}}, and somebody from {{department}} will read it soon. To add something, just answer this mail.\n\nTallow & Pine',
}

function department(id: string, name: string, order: number): DepartmentWithId {
  return {
    id,
    name,
    address: `${id}@tallowpine.example`,
    order,
    inForm: true,
    autoAnswer,
    responseTargets: defaultResponseTargets,
  }
}

export const departments: readonly DepartmentWithId[] = [
  department('support', 'Support', 1),
  department('billing', 'Billing', 2),
  department('delivery', 'Delivery', 3),
]

function person(id: string, name: string, role: AgentWithId['role'], departmentIds: string[]): AgentWithId {
  const first = name.split(' ')[0] ?? name
  return {
    id,
    name,
    email: `${id}@tallowpine.example`,
    role,
    departments: departmentIds,
    active: true,
    notify: { own: true, unassigned: role === 'lead' },
    signature: `${first}\nTallow & Pine`,
  }
}

export const agents: readonly AgentWithId[] = [
  person('mara', 'Mara Ilves', 'admin', ['support', 'billing', 'delivery']),
  person('jonas', 'Jonas Feld', 'lead', ['support', 'delivery']),
  person('ines', 'Inès Marchand', 'lead', ['billing', 'support']),
  person('tomas', 'Tomás Rivera', 'agent', ['support']),
  person('olha', 'Olha Bondar', 'agent', ['support', 'delivery']),
  person('kenji', 'Kenji Mori', 'agent', ['billing']),
]

export const demoLogins: DeskInfo['logins'] = agents.map(({ email, role }) => ({
  email,
  password: DEMO_PASSWORD,
  role,
}))

/** Where customers write to. */
export const demoAddresses = departments.map(({ address }) => address)
