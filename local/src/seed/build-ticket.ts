import { customerIdOf } from '@emberdesk/domain/customer'
import { previewOf } from '@emberdesk/domain/inbound'
import type { TokenKey } from '@emberdesk/domain/mail'
import { nextDue } from '@emberdesk/domain/sla'
import { bucketOf, defaultStatuses } from '@emberdesk/domain/ticket'
import { buildEvents } from './build-events.ts'
import { buildMessages } from './build-messages.ts'
import { departments } from './company.ts'
import { DAY, type Conversation } from './conversation.ts'
import type { DemoTicket } from './demo-ticket.ts'
import { demoId, sha256Hex } from './hashes.ts'
import { layOutTurns, type DatedTurn } from './lay-out-turns.ts'
import { buildTime } from './people/build-time.ts'
import { knownOf } from './people/customers.ts'
import { contractNumbers, organisationOf } from './people/organisations.ts'

const SNOOZE_MS = 3 * DAY * 60_000

/** Start of the customer's present streak of unanswered messages. */
function streakStart(turns: readonly DatedTurn[]): Date | null {
  const said = turns.filter(({ kind }) => kind !== 'note')
  const lastReply = said.findLastIndex(({ kind }) => kind === 'reply')
  return said[lastReply + 1]?.at ?? null
}

export interface Surroundings {
  number: string
  now: Date
  key: TokenKey
  mailDomain: string
}

/** Every document of one conversation. */
export function buildTicket(conversation: Conversation, surroundings: Surroundings): DemoTicket {
  const { number, now, key, mailDomain } = surroundings
  const { from, subject, department: departmentId, assignee = null, priority = 2 } = conversation
  const id = demoId(`${from.email}:${subject}`)
  const customerId = customerIdOf(from.email, sha256Hex)
  const turns = layOutTurns(conversation, now)
  const messages = buildMessages({ conversation, turns, ticketId: id, number, customerId, key, mailDomain })
  const messageIds = messages.map((message) => message.id)
  const events = buildEvents({ conversation, turns, messageIds, ticketId: id, number, customerId })
  const notes = turns
    .filter(({ kind }) => kind === 'note')
    .map(({ text, by, at }, index) => ({ id: demoId(`${id}:note:${index}`), data: { text, by, at } }))

  const category = defaultStatuses.find((status) => status.id === conversation.status)?.category ?? 'open'
  const bucket = bucketOf(category)
  const waitingSince = bucket === 'active' ? streakStart(turns) : null
  const targets = departments.find((department) => department.id === departmentId)?.responseTargets
  const lastAt = (kind: DatedTurn['kind']) => turns.findLast((turn) => turn.kind === kind)?.at ?? null
  const [first, last] = [messages[0], messages.at(-1)]
  if (!first || !last) throw new Error(`The conversation "${subject}" says nothing`)
  const createdAt = first.data.at
  const updatedAt = turns.at(-1)?.at ?? createdAt
  const time = buildTime(id, turns)

  return {
    id,
    ticket: {
      number,
      subject,
      preview: previewOf(last.data.newText),
      status: conversation.status,
      category,
      bucket,
      departmentId,
      assigneeId: assignee,
      priority,
      tags: [...(conversation.tags ?? [])],
      channel: conversation.channel ?? 'mail',
      requester: { customerId, name: from.name, email: from.email },
      participants: [from.email],
      organisationId: organisationOf(from.email),
      contractNumber: contractNumbers[from.email] ?? null,
      createdAt,
      updatedAt,
      updatedBy: turns.at(-1)?.by || 'system',
      lastCustomerAt: lastAt('customer'),
      lastAgentAt: lastAt('reply'),
      waitingSince,
      messageCount: messages.length,
      lastMessageId: last.id,
      version: messages.length,
      lock: null,
      sla: { nextAt: nextDue({ waitingSince, priority }, targets) },
      snoozedUntil: conversation.status === 'postponed' ? new Date(now.getTime() + SNOOZE_MS) : null,
      mergedInto: null,
      viewIds: [],
      fields: {},
      timeSpentMin: time.reduce((sum, { data }) => sum + data.minutes, 0),
      csat: null,
    },
    messages,
    notes,
    events,
    time,
    customer: {
      id: customerId,
      data: {
        name: from.name,
        ...knownOf(from.email),
        createdAt,
        updatedAt: createdAt,
      },
    },
  }
}
