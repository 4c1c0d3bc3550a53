import {
  initializeTestEnvironment,
  type RulesTestContext,
  type RulesTestEnvironment,
} from '@firebase/rules-unit-testing'
import { doc, setLogLevel, writeBatch, type Firestore } from 'firebase/firestore'
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
  /** Says that the test has changed nothing, so that the next one need not fill the database anew. */
  isUntouched(): void
}

// The compat instance of rules-unit-testing is what the modular functions unwrap.
const modular = (context: RulesTestContext) => context.firestore() as unknown as Firestore

async function fill(db: Firestore, documents: Documents): Promise<void> {
  const batch = writeBatch(db)
  for (const [path, data] of Object.entries(documents)) batch.set(doc(db, path), data)
  await batch.commit()
}

/** Opens one connection past the rules that lives until `close`; the environment's own way opens one a call. */
async function openPastRules(environment: RulesTestEnvironment) {
  const closed = Promise.withResolvers<void>()
  const opened = Promise.withResolvers<Firestore>()
  const session = environment.withSecurityRulesDisabled(async (context) => {
    opened.resolve(modular(context))
    await closed.promise
  })
  const db = await opened.promise
  return {
    db,
    close: async () => {
      closed.resolve()
      await session
    },
  }
}

/**
 * A database of the test file's own under firestore.rules, filled with `documents` before each test.
 * The denials that the tests provoke stay out of the log.
 */
export function useRulesDesk(name: string, documents: () => Documents): RulesDesk {
  let environment: RulesTestEnvironment
  let pastRules: Awaited<ReturnType<typeof openPastRules>>
  let untouched = false
  const open = new Map<Person, Firestore>()

  beforeAll(async () => {
    setLogLevel('silent')
    const [host, port] = inject('firestoreEmulator').split(':')
    environment = await initializeTestEnvironment({
      projectId: `demo-rules-${name}`,
      firestore: { host: host ?? '', port: Number(port), rules: readFileSync('firestore.rules', 'utf8') },
    })
    pastRules = await openPastRules(environment)
  })
  beforeEach(async () => {
    if (!untouched) {
      await environment.clearFirestore()
      await fill(pastRules.db, documents())
    }
    untouched = false
  })
  afterAll(async () => {
    await pastRules.close()
    await environment.cleanup()
  })

  return {
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
    past: (act) => act(pastRules.db),
    isUntouched: () => {
      untouched = true
    },
  }
}
