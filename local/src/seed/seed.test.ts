import { agentSchema } from '@emberdesk/domain/agent'
import { articleSchema } from '@emberdesk/domain/article'
import { cannedResponseSchema, unknownIn } from '@emberdesk/domain/canned'
import { contractSchema } from '@emberdesk/domain/contract'
import { customerSchema } from '@emberdesk/domain/customer'
import { departmentSchema } from '@emberdesk/domain/department'
import { ticketEventSchema } from '@emberdesk/domain/event'
import { guessLanguage } from '@emberdesk/domain/language'
import { mailKeySchema } from '@emberdesk/domain/inbound'
import { readOwnMessageId } from '@emberdesk/domain/mail'
import { messageSchema, noteSchema } from '@emberdesk/domain/message'
import { organisationSchema } from '@emberdesk/domain/organisation'
import { adminSettingsSchema, publicSettingsSchema } from '@emberdesk/domain/settings'
import { defaultStatuses, statusSchema, ticketSchema } from '@emberdesk/domain/ticket'
import { timeEntrySchema } from '@emberdesk/domain/time-entry'
import { describe, expect, it } from 'vitest'
import { articles } from './articles/index.ts'
import { buildDesk } from './build-desk.ts'
import { cannedResponses } from './canned/index.ts'
import { agents, demoLogins, departments } from './company.ts'
import { conversations } from './conversations/index.ts'
import { tokenKey } from './hashes.ts'
import { demoDocuments } from './write-desk.ts'

const now = new Date('2026-01-10T12:00:00Z')
const key = tokenKey('secret')
const desk = buildDesk(now, key, 'tallowpine.example')
const documents = demoDocuments(desk, now)

const schemas: [RegExp, { parse: (data: unknown) => unknown }][] = [
  [/^tickets\/\w+$/, ticketSchema.strict()],
  [/^tickets\/\w+\/messages\/\w+$/, messageSchema.strict()],
  [/^tickets\/\w+\/notes\/\w+$/, noteSchema.strict()],
  [/^tickets\/\w+\/events\/\w+$/, ticketEventSchema.strict()],
  [/^tickets\/\w+\/time\/\w+$/, timeEntrySchema.strict()],
  [/^customers\//, customerSchema.strict()],
  [/^organisations\//, organisationSchema.strict()],
  [/^contracts\//, contractSchema.strict()],
  [/^mailKeys\//, mailKeySchema.strict()],
  [/^agents\//, agentSchema.strict()],
  [/^departments\//, departmentSchema.strict()],
  [/^statuses\//, statusSchema.strict()],
  [/^cannedResponses\//, cannedResponseSchema.strict()],
  [/^articles\//, articleSchema.strict()],
  [/^settings\/public$/, publicSettingsSchema.strict()],
  [/^settings\/admin$/, adminSettingsSchema.strict()],
]

describe('the demo desk', () => {
  it('has sixty tickets, three departments and six agents of three roles', () => {
    expect(desk.tickets).toHaveLength(60)
    expect(departments).toHaveLength(3)
    expect(demoLogins.map(({ role }) => role).sort()).toEqual([
      'admin',
      'agent',
      'agent',
      'agent',
      'lead',
      'lead',
    ])
  })

  it('has only documents that the domain calls valid, each once', () => {
    expect(new Set(documents.map(([path]) => path)).size).toBe(documents.length)
    for (const [path, data] of documents) {
      if (path.startsWith('counters/')) continue
      const schema = schemas.find(([pattern]) => pattern.test(path))?.[1]
      expect(schema, path).toBeDefined()
      expect(() => schema?.parse(data), path).not.toThrow()
    }
  })

  it('numbers tickets without gaps in the order they came, year by year', () => {
    const byYear = new Map<string, number[]>()
    for (const { ticket } of desk.tickets) {
      const [year = '', counter] = ticket.number.split('-')
      expect(ticket.createdAt.getUTCFullYear()).toBe(2000 + Number(year))
      byYear.set(year, [...(byYear.get(year) ?? []), Number(counter)])
    }
    expect([...byYear.keys()]).toEqual(['25', '26'])
    for (const [year, counters] of byYear) {
      expect(counters).toEqual(counters.map((_, index) => index + 1))
      expect(desk.counters.get(2000 + Number(year))).toBe(counters.length)
    }
  })

  it('is the same again for the same moment, so that a second run adds nothing', () => {
    expect(demoDocuments(buildDesk(now, key, 'tallowpine.example'), now)).toEqual(documents)
  })

  it('gives each ticket to an agent of its department, and lets only such agents speak', () => {
    const belongs = (id: string, department: string) =>
      agents.find((agent) => agent.id === id)?.departments.includes(department)
    for (const { assignee, department, subject, turns } of conversations) {
      if (assignee) expect(belongs(assignee, department), subject).toBe(true)
      for (const { by } of turns) if (by) expect(belongs(by, department), `${by}: ${subject}`).toBe(true)
    }
  })

  it('uses every status, and has tickets overdue, due and not due', () => {
    const used = new Set(conversations.map(({ status }) => status))
    expect([...used].sort()).toEqual(defaultStatuses.map(({ id }) => id).sort())
    const due = desk.tickets.map(({ ticket }) => ticket.sla.nextAt.getTime() - now.getTime())
    expect(due.some((ms) => ms < 0)).toBe(true)
    expect(due.some((ms) => ms > 0 && ms < 86_400_000)).toBe(true)
    expect(due.some((ms) => ms > 86_400_000)).toBe(true)
  })

  it('waits for us exactly where the customer spoke last and the ticket is not done', () => {
    for (const { ticket, messages } of desk.tickets) {
      const theirs = messages.at(-1)?.data.direction === 'in' && ticket.bucket === 'active'
      expect(ticket.waitingSince !== null, ticket.subject).toBe(theirs)
    }
  })

  it('happened in the past, in order', () => {
    for (const { ticket, messages, events } of desk.tickets) {
      const times = messages.map(({ data }) => data.at.getTime())
      expect(times).toEqual([...times].sort((a, b) => a - b))
      for (const { data } of events) expect(data.at.getTime()).toBeLessThanOrEqual(now.getTime())
      expect(ticket.updatedAt.getTime()).toBeLessThan(now.getTime())
    }
  })

  it('sent its answers under Message-IDs that prove their ticket', () => {
    for (const { id, messages } of desk.tickets) {
      for (const message of messages.filter(({ data }) => data.direction === 'out')) {
        const own = readOwnMessageId(key, message.data.messageId ?? '')
        expect(own).toEqual({ ticketId: id, messageId: message.id, kind: 'r' })
      }
    }
  })

  it('spent the time that was booked', () => {
    for (const { ticket, time } of desk.tickets) {
      expect(ticket.timeSpentMin).toBe(time.reduce((sum, { data }) => sum + data.minutes, 0))
    }
    expect(desk.tickets.some(({ time }) => time.length > 1)).toBe(true)
  })

  it('puts people and their tickets into organisations that are there, under contracts that are there', () => {
    const data = new Map<string, object>(documents)
    const numbers = documents.flatMap(([path, one]) =>
      path.startsWith('contracts/') ? (one as { number: string }).number : [],
    )
    const members = desk.tickets.filter(({ customer }) => customer.data.organisationId)
    expect(members.length).toBeGreaterThan(3)
    for (const { ticket, customer } of members) {
      expect(data.has(`organisations/${customer.data.organisationId}`)).toBe(true)
      expect(ticket.organisationId).toBe(customer.data.organisationId)
    }
    for (const { ticket } of desk.tickets) {
      if (ticket.contractNumber) expect(numbers).toContain(ticket.contractNumber)
    }
    expect(desk.tickets.filter(({ ticket }) => ticket.contractNumber)).toHaveLength(2)
  })

  it('speaks many languages', () => {
    const all = conversations.flatMap(({ turns }) => turns.map(({ text }) => text)).join('\n')
    for (const script of ['Latin', 'Cyrillic', 'Arabic', 'Hiragana', 'Hangul', 'Han']) {
      expect(all).toMatch(new RegExp(`\\p{Script=${script}}{2}`, 'u'))
    }
  })

  it('has ready answers in the languages that they say, with variables that there are, for its departments', () => {
    const known = departments.map(({ id }) => id)
    const answers = cannedResponses(now)
    expect(answers.length).toBeGreaterThanOrEqual(8)
    expect(new Set(answers.map(({ shortcut }) => shortcut)).size).toBe(answers.length)
    for (const { texts, departmentIds } of answers) {
      expect(Object.keys(texts)).toEqual(expect.arrayContaining(['en', 'de', 'fr']))
      expect(departmentIds.filter((id) => !known.includes(id))).toEqual([])
      for (const [tag, { text }] of Object.entries(texts)) {
        expect(guessLanguage(text), text).toBe(tag)
        expect(unknownIn(text)).toEqual([])
      }
    }
  })

  it('has published articles in the languages that they say, and a draft', () => {
    const published = articles(now).filter((article) => article.published)
    expect(published.length).toBeGreaterThanOrEqual(6)
    expect(published.length).toBeLessThan(articles(now).length)
    for (const { text, locale } of published) expect(guessLanguage(text), text).toBe(locale)
  })
})
