import { firstName } from './first-name.ts'
import type { VariableName } from './variables.ts'

/** What is known when a canned response is put into a reply. */
export interface CannedContext {
  requester: { name: string; email: string }
  ticket: { number: string; subject: string }
  department: { name: string }
  agent: { name: string }
  desk: { name: string }
  now: Date
  /** IANA zone of who writes; the machine's own when left out. */
  timeZone?: string
}

// Controls, line breaks, and marks that turn the writing direction of what follows.
const HIDDEN = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu

const clean = (value: string) => value.replace(HIDDEN, ' ').replace(/\s+/g, ' ').trim()

function today({ now, timeZone }: CannedContext, locale: string): string {
  const options: Intl.DateTimeFormatOptions = { dateStyle: 'long', ...(timeZone ? { timeZone } : {}) }
  const tags = Intl.DateTimeFormat.supportedLocalesOf([locale])
  return new Intl.DateTimeFormat(tags.length ? tags : ['en'], options).format(now)
}

/** The value of each variable as plain text on one line; empty where there is none. `locale`: language of the text, for the date. */
export function cannedValues(context: CannedContext, locale: string): Record<VariableName, string> {
  const { requester, ticket, department, agent, desk } = context
  const name = /@/.test(requester.name) ? '' : requester.name
  return {
    'requester.firstName': firstName(clean(requester.name)),
    'requester.name': clean(name),
    'requester.email': clean(requester.email),
    'ticket.number': clean(ticket.number),
    'ticket.subject': clean(ticket.subject),
    'department.name': clean(department.name),
    'agent.firstName': clean(agent.name).split(' ')[0] ?? '',
    'agent.name': clean(agent.name),
    'desk.name': clean(desk.name),
    today: today(context, locale),
  }
}
