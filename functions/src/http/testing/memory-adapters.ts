import { claimsSchema } from '@emberdesk/domain/agent'
import type { Incoming } from '@emberdesk/domain/inbound'
import type { Usage } from '@emberdesk/domain/request'
import type { NewDesk } from '@emberdesk/domain/setup'
import { Readable } from 'node:stream'
import type { VerifyToken } from '../../adapters/auth-verifier.ts'
import type { ConversationReader, MessageFiles } from '../../adapters/conversation-reader.ts'
import type { DeskSetup } from '../../adapters/desk-setup.ts'
import { sha256Hex } from '../../adapters/digest.ts'
import type { FileStore } from '../../adapters/file-store.ts'
import type { RateLimitStore } from '../../adapters/rate-limit-store.ts'
import type { Intake } from '../../intake/intake.ts'

/** For tests: files in a map. */
export function memoryFiles() {
  const stored = new Map<string, { bytes: Buffer; type: string }>()
  const files: FileStore = {
    async put(path, bytes, type) {
      stored.set(path, { bytes: Buffer.from(bytes), type })
    },
    async open(path) {
      const file = stored.get(path)
      return file ? { size: file.bytes.length, stream: Readable.from([file.bytes]) } : null
    },
  }
  return { files, stored }
}

/** For tests: budgets in a map. */
export function memoryRateLimits() {
  const stored = new Map<string, Usage>()
  const store: RateLimitStore = {
    async update(ids, _expiresAt, decide) {
      const next = decide(ids.map((id) => stored.get(id) ?? { attempts: {} }))
      for (const [index, usage] of (next ?? []).entries()) stored.set(ids[index] ?? '', usage)
      return next !== null
    },
  }
  return { store, stored }
}

/** For tests: tickets as `{id: department}`, messages as `{'ticket/message': files}`, reports as `{'ticket/event': raw path}`. */
export function memoryConversations(
  tickets: Record<string, string>,
  messages: Record<string, Partial<MessageFiles>>,
  reports: Record<string, string> = {},
): ConversationReader {
  return {
    departmentOf: async (ticketId) => tickets[ticketId] ?? null,
    async filesOf(ticketId, messageId) {
      const message = messages[`${ticketId}/${messageId}`]
      const empty: MessageFiles = { attachments: [], rawPath: null, bodyPath: null, direction: 'in' }
      return message ? { ...empty, ...message } : null
    },
    reportOf: async (ticketId, eventId) => reports[`${ticketId}/${eventId}`] ?? null,
  }
}

/** For tests: a token is `uid.role.department.department…`, `uid` alone is a customer's, `forged` is worthless. */
export const memoryTokens: VerifyToken = async (idToken) => {
  if (idToken === 'forged') return null
  const [uid = '', role, ...departments] = idToken.split('.')
  return { uid, claims: claimsSchema.safeParse({ role, departments }).data ?? null }
}

/** For tests: files requests in a list, each identity and content once. */
export function memoryIntake() {
  const filed: Incoming[] = []
  const keyOf = (one: Pick<Incoming, 'identity' | 'contentHash'>) => `${one.identity} ${one.contentHash}`
  const intake: Intake = {
    idsOf: (identity, contentHash) => ({
      ticketId: sha256Hex(`t${identity}${contentHash}`).slice(0, 20),
      messageId: sha256Hex(`m${identity}${contentHash}`).slice(0, 20),
    }),
    async file(incoming) {
      const known = filed.findIndex((one) => keyOf(one) === keyOf(incoming))
      if (known === -1) filed.push(incoming)
      const nth = known === -1 ? filed.length : known + 1
      const outcome = known === -1 ? 'created' : 'duplicate'
      return { outcome, number: `26-${String(nth).padStart(6, '0')}`, why: incoming.match.why }
    },
  }
  return { intake, filed }
}

/** For tests: a desk that can be set up once; `failing` names steps that break. */
export function memoryDesk() {
  const state = {
    desk: null as NewDesk | null,
    accounts: new Map<string, { password: string; rights: boolean }>(),
    failing: new Set<keyof DeskSetup>(),
  }
  const guard = (step: keyof DeskSetup) => {
    if (state.failing.has(step)) throw new Error(`${step} broke`)
  }
  const desk: DeskSetup = {
    isSetUp: async () => state.desk !== null,
    async prepareAccount({ email, password }) {
      guard('prepareAccount')
      state.accounts.set(email, { password, rights: false })
      return `uid-${email}`
    },
    async create(made) {
      guard('create')
      if (state.desk) return false
      state.desk = made
      return true
    },
    async grantRights(email) {
      guard('grantRights')
      const account = state.accounts.get(email)
      if (!account || account.rights || state.desk?.admin.email !== email) return false
      account.rights = true
      return true
    },
  }
  return { desk, state }
}
