import { assertFails, assertSucceeds } from '@firebase/rules-unit-testing'
import type { Firestore } from 'firebase/firestore'
import { it } from 'vitest'
import type { RulesDesk } from './desk.ts'
import { everybody, people, type Person } from './people.ts'

async function assertDenied(desk: RulesDesk, attempt: Promise<unknown>): Promise<void> {
  await assertFails(attempt)
  desk.isUntouched()
}

/** One test a person: those of `allowed` may do it, everybody else is denied. */
export function whoMay(
  desk: RulesDesk,
  what: string,
  allowed: readonly Person[],
  act: (db: Firestore, uid: string) => Promise<unknown>,
): void {
  const cases = everybody.map((person) => ({ person, may: allowed.includes(person) ? 'may' : 'may not' }))
  it.each(cases)(`$person $may ${what}`, async ({ person, may }) => {
    const attempt = act(desk.as(person), people[person]?.uid ?? 'nobody')
    await (may === 'may' ? assertSucceeds(attempt) : assertDenied(desk, attempt))
  })
}

/** One test a change: each is denied to this person. Guard it with a test that the unspoilt document is allowed. */
export function deny<Change>(
  desk: RulesDesk,
  person: Person,
  changes: Record<string, Change>,
  act: (db: Firestore, change: Change) => Promise<unknown>,
): void {
  it.each(Object.entries(changes))('nobody may: %s', async (_, change) => {
    await assertDenied(desk, act(desk.as(person), change))
  })
}

/** One test a change: each is allowed to this person. */
export function allow<Change>(
  desk: RulesDesk,
  person: Person,
  changes: Record<string, Change>,
  act: (db: Firestore, change: Change) => Promise<unknown>,
): void {
  it.each(Object.entries(changes))(`${person} may: %s`, async (_, change) => {
    await assertSucceeds(act(desk.as(person), change))
  })
}
