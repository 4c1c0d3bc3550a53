import { parkAddress } from '@emberdesk/domain/parked'
import { deleteDoc, doc, getDoc, setDoc, updateDoc, type Firestore } from 'firebase/firestore'
import { createHash } from 'node:crypto'
import { describe } from 'vitest'
import { useRulesDesk } from './support/desk.ts'
import { agents, leads, nobody } from './support/people.ts'
import { sampleDesk } from './support/samples.ts'
import { deny, whoMay } from './support/who-may.ts'

const parked = parkAddress(
  'gone@example.org',
  'No such user.',
  { ticketId: null, number: null },
  new Date(Date.now() - 60_000),
)
const idOf = (address: string) => createHash('sha256').update(address).digest('hex')
const path = `parked/${idOf(parked.address)}`

describe('parked addresses', () => {
  const desk = useRulesDesk('parked', () => ({ ...sampleDesk(), [path]: parked }))

  whoMay(desk, 'read a parked address', agents, (db) => getDoc(doc(db, path)))
  whoMay(desk, 'un-park an address', leads, (db) => deleteDoc(doc(db, path)))
  whoMay(desk, 'change a parked address', nobody, (db) => updateDoc(doc(db, path), { reason: 'x' }))
})

describe('parking an address again', () => {
  const desk = useRulesDesk('parked-again', sampleDesk)
  const park = (db: Firestore, over: Record<string, unknown> = {}, at = path) =>
    setDoc(doc(db, at), { ...parked, ...over })

  whoMay(desk, 'undo that an address was un-parked', leads, (db) => park(db))

  const later = new Date(Date.now() + 61 * 86_400_000)
  const bad: Record<string, Record<string, unknown>> = {
    'park for longer than sixty days': { until: later, expiresAt: later },
    'let it never expire': { expiresAt: later },
    'date it tomorrow': { at: new Date(Date.now() + 86_400_000) },
    'park another address under this id': { address: 'other@example.org' },
    'park an address in capitals': { address: 'Gone@example.org' },
    'write a long reason': { reason: 'x'.repeat(501) },
    'add a field': { note: 'x' },
  }
  deny(desk, 'a lead of the department', bad, (db, over) => park(db, over))
  deny(desk, 'a lead of the department', { 'choose an id': 'parked/one' }, (db, at) => park(db, {}, at))
})
