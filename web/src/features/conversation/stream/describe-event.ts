import type { TicketEvent } from '@emberdesk/domain/event'

/** Names of what events hold ids of. */
export interface EventNames {
  agent: (uid: string) => string
  status: (id: string) => string
  department: (id: string) => string
  priority: (priority: number) => string
  /** Several as one reads them: “damage, carrier and rain”. */
  tags: (tags: readonly string[]) => string
}

export interface Phrase {
  key: string
  params: Record<string, string>
}

const text = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 300) : ''
const list = (value: unknown) => (Array.isArray(value) ? value.map(text).filter(Boolean) : [])

/** What an event is about: a ticket by its number, a mailbox by its address, or a plain value. */
function subject(value: unknown): string {
  const { number, address } = (typeof value === 'object' && value ? value : {}) as Record<string, unknown>
  return text(number) || text(address) || text(value)
}

const about = (key: string, to: string): Phrase =>
  to ? { key, params: { to } } : { key: `${key}Unknown`, params: {} }

/** The history of the ticket that stays names the one that came; that of the one that went names where. */
function describeMerge(from: string, to: string): Phrase {
  if (from && !to) return { key: 'mergedHere', params: { from } }
  return about('merged', to)
}

/** What an event says, as a message key below `conversation.event` and what to put in; `who` did it is added by the line. */
export function describeEvent(
  event: Pick<TicketEvent, 'type' | 'from' | 'to' | 'by' | 'via'>,
  names: EventNames,
): Phrase {
  const from = text(event.from)
  const to = text(event.to)
  switch (event.type) {
    case 'status':
      return { key: 'status', params: { to: names.status(to) } }
    case 'assignee':
      if (!to) return { key: 'unassigned', params: {} }
      return to === event.by
        ? { key: 'tookIt', params: {} }
        : { key: 'assigned', params: { to: names.agent(to) } }
    case 'priority':
      return { key: 'priority', params: { to: names.priority(Number(to)) } }
    case 'department':
      return { key: 'department', params: { from: names.department(from), to: names.department(to) } }
    case 'subject':
      return { key: 'subject', params: { to } }
    case 'contract':
      return to ? { key: 'contract', params: { to } } : { key: 'contractTaken', params: {} }
    case 'hint':
    case 'possibleDuplicate':
      return { key: event.type, params: { to: subject(event.to) } }
    case 'merged':
      return describeMerge(subject(event.from), subject(event.to))
    case 'addressMended':
      return { key: 'addressMended', params: { from: subject(event.from), to: subject(event.to) } }
    case 'unmerged':
    case 'relatedDismissed':
    case 'relatedRestored':
    case 'bounced':
    case 'delayed':
    case 'parked':
    case 'deliveryFailed':
      return about(event.type, subject(event.to) || subject(event.from))
    case 'tags':
      return describeTags(list(event.from), list(event.to), names)
    case 'created':
    case 'followedUp':
    case 'replied':
      return { key: event.type, params: { via: event.via } }
    default:
      return { key: event.type, params: { to } }
  }
}

function describeTags(from: string[], to: string[], names: EventNames): Phrase {
  const added = names.tags(to.filter((tag) => !from.includes(tag)))
  const removed = names.tags(from.filter((tag) => !to.includes(tag)))
  if (added && removed) return { key: 'tagsChanged', params: { added, removed } }
  return added ? { key: 'tagsAdded', params: { added } } : { key: 'tagsRemoved', params: { removed } }
}
