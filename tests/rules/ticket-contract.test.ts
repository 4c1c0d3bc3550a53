import { describe } from 'vitest'
import { useRulesDesk } from './support/desk.ts'
import { department } from './support/people.ts'
import { sampleDesk } from './support/samples.ts'
import { changeTicket } from './support/ticket-change.ts'
import { deny, whoMay } from './support/who-may.ts'

describe('the contract of a ticket', () => {
  const desk = useRulesDesk('ticket-contract', () => sampleDesk({ contractNumber: 'HH-2025-1' }))

  whoMay(desk, 'say which contract it is under', department, (db, uid) =>
    changeTicket(db, uid, { contractNumber: 'HH-2026-1' }),
  )
  whoMay(desk, 'say that it is under none', department, (db, uid) =>
    changeTicket(db, uid, { contractNumber: null }),
  )
  const bad: Record<string, Record<string, unknown>> = {
    'write a number over 60 characters': { contractNumber: 'x'.repeat(61) },
    'write an empty number': { contractNumber: '' },
    'write a number that is no text': { contractNumber: 7 },
    'change it in the name of a colleague': { contractNumber: 'HH-2026-1', updatedBy: 'lea' },
    'change the organisation along': { contractNumber: 'HH-2026-1', organisationId: 'harbour' },
  }
  deny(desk, 'an agent of the department', bad, (db, fields) => changeTicket(db, 'ada', fields))
})
