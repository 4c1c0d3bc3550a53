import { deleteApp, initializeApp, type FirebaseApp } from 'firebase/app'
import { disableNetwork, getFirestore, type Firestore } from 'firebase/firestore'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { known, REMOVED, writeAside } from './write.ts'

let app: FirebaseApp
let opened: Firestore
vi.mock('./firestore.ts', () => ({ firestore: () => opened }))

/** Without a network every write waits, and this machine shows what it will make. */
describe('a merging write', () => {
  beforeAll(async () => {
    app = initializeApp({ projectId: 'demo-write' })
    opened = getFirestore(app)
    await disableNetwork(opened)
  })
  afterAll(() => deleteApp(app))

  it('makes the document, changes what it names and leaves the rest', async () => {
    const path = 'agentState/mara'
    const merge = (data: object) => void writeAside({ kind: 'merge', path, data })
    merge({ seen: { a: { count: 1 }, b: { count: 2, old: true } }, updatedAt: 1 })
    merge({ seen: { b: { count: 3 } }, prefs: { keys: { 'ticket.reply': ['r'] } } })
    merge({ seen: { a: REMOVED, c: { count: 1 } }, updatedAt: 2 })
    expect(await known(path)).toEqual({
      seen: { b: { count: 3 }, c: { count: 1 } },
      prefs: { keys: { 'ticket.reply': ['r'] } },
      updatedAt: 2,
    })
  })

  it('does the same among others', async () => {
    void writeAside({ kind: 'set', path: 'agentState/ina', data: { seen: { a: 1, b: 1 } } })
    void writeAside(
      { kind: 'merge', path: 'agentState/ina', data: { seen: { a: 2 } } },
      { kind: 'set', path: 'agentState/other', data: {} },
    )
    expect(await known('agentState/ina')).toEqual({ seen: { a: 2, b: 1 } })
  })
})
