import type { DepartmentWithId } from '../department/schema.ts'
import { testHashHex } from '../mail/test-token-key.ts'
import { defaultStatuses } from '../ticket/status.ts'
import { makeFiling, type Filing, type IntakeHashes } from './filing.ts'
import type { Incoming } from './incoming.ts'
import type { IntakeDesk } from './intake-state.ts'

export const testHashes: IntakeHashes = {
  hmacHex: (text) => testHashHex(`key\n${text}`),
  sha256Hex: testHashHex,
}

const department = (id: string, order: number): DepartmentWithId => ({
  id,
  name: id,
  address: `${id}@tallowpine.example`,
  order,
  inForm: true,
  autoAnswer: { enabled: true, subject: '', text: '' },
  responseTargets: { 1: 4, 2: 3, 3: 2, 4: 1 },
})

export const testDesk: IntakeDesk = {
  departments: [department('support', 1), department('billing', 2)],
  statuses: defaultStatuses,
}

export const testTime = new Date('2026-11-22T10:00:00.000Z')

/** For tests: a mail to support by Iris, with what the case needs otherwise. */
export function testIncoming(change: Partial<Incoming> = {}): Incoming {
  const identity = change.identity ?? '<1@example.org>'
  return {
    identity,
    contentHash: testHashHex('content'),
    channel: 'mail',
    departmentId: 'support',
    sender: { name: 'Iris Vale', address: 'iris@example.org' },
    to: [{ name: '', address: 'support@tallowpine.example' }],
    cc: [],
    subject: 'The arc lamp hums',
    text: 'It hums.',
    newText: 'It hums.',
    html: '',
    attachments: [],
    messageId: identity,
    references: [],
    rawPath: 'raw/2026/11/x.eml',
    receivedAt: testTime,
    match: { kind: 'new', why: 'It refers to no ticket.', related: [] },
    mail: null,
    autoAnswerWithheld: null,
    ...change,
  }
}

export function testFiling(change: Partial<Incoming> = {}, bodyPath: string | null = null): Filing {
  return makeFiling(testHashes, testIncoming(change), bodyPath)
}
