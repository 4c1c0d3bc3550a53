import {
  initializeTestEnvironment,
  type RulesTestContext,
  type RulesTestEnvironment,
} from '@firebase/rules-unit-testing'
import { doc, setDoc, setLogLevel, type Firestore } from 'firebase/firestore'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, inject } from 'vitest'
import { people, type Person } from './people.ts'

export type Documents = Record<string, Record<string, unknown>>

export interface RulesDesk {
  /** The database as this person's browser sees it. */
  as(person: Person): Firestore
  /** A browser of its own for a person outside the table, with its own connection. */
  asNew(uid: string, claims: Record<string, unknown>): Firestore
  /** Reads or writes past the rules. */
  past<T>(act: (db: Firestore) => Promise<T>): Promise<T>
}

// The compat instance of rules-unit-testing is what the modular functions unwrap.
const modular = (context: RulesTestContext) => context.firestore() as unknown as Firestore

async function write(db: Firestore, documents: Documents): Promise<void> {
  await Promise.all(Object.entries(documents).map(([path, data]) => setDoc(doc(db, path), data)))
}

/**
 * A database of the test file's own under firestore.rules, filled anew with `documents` before each test.
 * The denials that the tests provoke stay out of the log.
 */
export function useRulesDesk(name: string, documents: () => Documents): RulesDesk {
  let environment: RulesTestEnvironment
  const open = new Map<Person, Firestore>()

  beforeAll(async () => {
    setLogLevel('silent')
    const [host, port] = inject('firestoreEmulator').split(':')
    environment = await initializeTestEnvironment({
      projectId: `demo-rules-${name}`,
      firestore: { host: host ?? '', port: Number(port), rules: readFileSync('firestore.rules', 'utf8') },
    })
  })
  beforeEach(async () => {
    await environment.clearFirestore()
    await desk.past((db) => write(db, documents()))
  })
  afterAll(() => environment.cleanup())

  const desk: RulesDesk = {
    as(person) {
      const known = open.get(person)
      if (known) return known
      const who = people[person]
      const context = who
        ? environment.authenticatedContext(who.uid, 'claims' in who ? who.claims : {})
        : environment.unauthenticatedContext()
      const db = modular(context)
      open.set(person, db)
      return db
    },
    asNew: (uid, claims) => modular(environment.authenticatedContext(uid, claims)),
    async past(act) {
      const results: Awaited<ReturnType<typeof act>>[] = []
      await environment.withSecurityRulesDisabled(async (context) => {
        results.push(await act(modular(context)))
      })
      return results[0] as Awaited<ReturnType<typeof act>>
    },
  }
  return desk
}
