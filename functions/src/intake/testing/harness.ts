import type { AgentWithId } from '@emberdesk/domain/agent'
import type { IntakeDesk, IntakeResult } from '@emberdesk/domain/inbound'
import type { OrganisationWithId } from '@emberdesk/domain/organisation'
import { defaultStatuses } from '@emberdesk/domain/ticket'
import { hmacSha256Hex, sha256Hex, tokenKey } from '../../adapters/digest.ts'
import { htmlQuote } from '../../adapters/html-quote.ts'
import { sanitizeMailHtml } from '../../adapters/html-sanitizer.ts'
import { parseMail } from '../../adapters/mail/parse-mail.ts'
import { createBounceFiler } from '../../bounce/file-bounce.ts'
import type { ClaimedBounce } from '../../bounce/ports.ts'
import { createMailFiler } from '../file-mail.ts'
import { createFollowUpFinder, type KnownPeople } from '../find-follow-up.ts'
import { createIntake } from '../intake.ts'
import { createMailJudge } from '../judge-mail.ts'
import { createMailIntake } from '../mail-intake.ts'
import type { IntakeStore, ObjectStore, ParseMail, PendingStore } from '../ports.ts'
import { createMailRouter } from '../route-mail.ts'
import { createNewTextReader } from '../what-is-new.ts'
import { MemoryIntakeStore, MemoryObjects, MemoryPending } from './memory-store.ts'

const department = (id: string, order: number) => ({
  ...{ id, name: id, address: `${id}@tallowpine.example`, order, inForm: true },
  autoAnswer: { enabled: true, subject: '', text: '' },
  responseTargets: { 1: 1440, 2: 480, 3: 240, 4: 60 },
})

export const testSecret = 'the token secret'
export const testTokens = tokenKey(testSecret)
/** Whose Authentication-Results are believed. */
export const testReceiver = 'mx.tallowpine.example'

interface Stores {
  store: IntakeStore
  objects: ObjectStore
  pending: PendingStore
  time: { now: Date }
}

/** For tests: all of intake over stores in memory. */
export function intakeHarness() {
  return intakeOver({
    store: new MemoryIntakeStore(),
    objects: new MemoryObjects(),
    pending: new MemoryPending(),
    time: { now: new Date('2026-11-22T10:00:00.000Z') },
  })
}

/** For tests: all of intake over stores of the test's own. Several over the same ones are several instances. */
export function intakeOver<S extends Stores>(stores: S) {
  const { store, objects, pending, time } = stores
  const logged: unknown[] = []
  const desk: { current: IntakeDesk } = {
    current: { departments: [department('support', 1), department('billing', 2)], statuses: defaultStatuses },
  }
  const known: { agents: AgentWithId[]; organisations: OrganisationWithId[] } = {
    agents: [],
    organisations: [],
  }
  const people: KnownPeople = {
    findAgent: async (address) => known.agents.find(({ email }) => email === address) ?? null,
    findOrganisation: async (domain) =>
      known.organisations.find(({ domains }) => domains.includes(domain)) ?? null,
  }
  const parser: { current: ParseMail } = { current: parseMail }
  const clock = () => time.now
  const loadDesk = async () => desk.current
  const hashes = { hmacHex: (text: string) => hmacSha256Hex(testSecret, text), sha256Hex }
  const intake = createIntake({ store, objects, loadDesk, hashes, clock })
  const findFollowUp = createFollowUpFinder({ store, people, tokens: testTokens, sha256Hex })
  const route = createMailRouter({
    findFollowUp,
    judge: createMailJudge(() => testReceiver),
    tokens: testTokens,
  })
  const answered: { text: string | null } = { text: null }
  const readNew = createNewTextReader(async () => answered.text, htmlQuote)
  const sanitize = sanitizeMailHtml
  const bounces: { claimed: ClaimedBounce[]; answer: IntakeResult | null } = { claimed: [], answer: null }
  const fileBounce = createBounceFiler({
    ...{ tokens: testTokens, hashes },
    store: {
      async file(claimed) {
        bounces.claimed.push(claimed)
        return bounces.answer
      },
    },
  })
  const fileMail = createMailFiler({
    ...{ intake, store, objects, loadDesk, fileBounce, route, readNew, sanitize, hashes, sha256Hex },
  })
  const mailIntake = createMailIntake({
    ...{ fileMail, pending, objects, sha256Hex, clock },
    parse: (raw) => parser.current(raw),
    log: (message, error) => logged.push([message, error]),
  })
  return { ...stores, logged, desk, known, answered, bounces, parser, intake, mailIntake }
}

/** For tests: a mail of these headers and this body. */
export function rawMail(headers: Record<string, string>, body = 'Hello.'): Buffer {
  const given = { From: 'Iris Vale <iris@example.org>', Subject: 'The lamp hums', ...headers }
  const lines = Object.entries(given).map(([name, value]) => `${name}: ${value}`)
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${body}\r\n`)
}
