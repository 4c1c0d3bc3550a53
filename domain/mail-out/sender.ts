import type { Department } from '../department/schema.ts'
import type { Address } from '../message/address.ts'
import { headerText } from './header-text.ts'

type Team = Pick<Department, 'name' | 'address'>

/** An agent's answer: `Mara Quill via Support <support@…>`. The agent's own address never shows. */
export function agentSender(agentName: string, team: Team): Address {
  return { name: headerText(`${headerText(agentName, 60)} via ${team.name}`, 100), address: team.address }
}

/** What the desk itself writes. */
export function departmentSender(team: Team): Address {
  return { name: headerText(team.name, 100), address: team.address }
}
