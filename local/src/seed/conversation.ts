import type { Channel, Priority } from '@emberdesk/domain/ticket'

export interface Turn {
  kind: 'customer' | 'reply' | 'note'
  /** Id of the agent; empty for the customer. */
  by: string
  text: string
  /** Minutes since the turn before. */
  after: number
}

/** One ticket of the demo company, as its people would tell it. */
export interface Conversation {
  from: { name: string; email: string }
  department: 'support' | 'billing' | 'delivery'
  subject: string
  /** Id of one of the default statuses. */
  status: string
  priority?: Priority
  tags?: readonly string[]
  /** Id of an agent of the department; nobody when left out. */
  assignee?: string
  channel?: Channel
  /** Minutes since the last turn. */
  ago: number
  turns: readonly Turn[]
}

export const HOUR = 60
export const DAY = 24 * HOUR

/** What the customer writes, `after` minutes after the turn before. */
export const customer = (text: string, after = 0): Turn => ({ kind: 'customer', by: '', text, after })

/** What an agent answers. */
export const reply = (by: string, text: string, after: number): Turn => ({ kind: 'reply', by, text, after })

/** What an agent tells colleagues only. */
export const note = (by: string, text: string, after: number): Turn => ({ kind: 'note', by, text, after })
