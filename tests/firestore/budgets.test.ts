import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { budgetsForOperator, budgetsForOutside, hourOf, type Budget } from '../../domain/budget/index.ts'
import { queuedEntry } from '../../domain/outbox/index.ts'
import { createBudgetStore, type BudgetedEntry } from '../../functions/src/adapters/budget-store.ts'
import { sha256Hex } from '../../functions/src/adapters/digest.ts'
import { db } from '../../functions/src/adapters/firebase.ts'
import { newId, read, readAll, useEmulator } from './support/store.ts'

const now = new Date('2026-11-22T10:30:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const store = createBudgetStore((text) => sha256Hex(text))

beforeAll(() => useEmulator('smtp://127.0.0.1:1'))
afterAll(() => db().terminate())

function mail(recipient: string, change: { budgets?: Budget[] } = {}): BudgetedEntry {
  const id = newId()
  const given = { ticketId: newId(), messageId: id, departmentId: 'support', mailId: `<${id}@x>` }
  const entry = queuedEntry(
    { ...given, kind: 'autoAnswer', recipient: { name: '', address: recipient } },
    now,
  )
  return { id: `${id}_a`, entry, budgets: change.budgets ?? budgetsForOutside(recipient, 0) }
}
const mails = (count: number, recipient: string, change = {}) =>
  Array.from({ length: count }, () => mail(recipient, change))
const inOutbox = async (of: readonly BudgetedEntry[]) => {
  const there = Object.keys(await readAll('outbox'))
  return of.filter(({ id }) => there.includes(id)).length
}
const used = async (name: string, at = now) => {
  const day = Math.floor(at.getTime() / 86_400_000)
  return (await read(`rateLimits/${sha256Hex(name)}_${day}`))?.['perHour'] as
    Record<string, number> | undefined
}
const sum = (use: Record<string, number> | undefined) =>
  Object.values(use ?? {}).reduce((all, each) => all + each, 0)

describe('automatic mail', () => {
  it('gets into the outbox as far as the budget goes, to the mail, however many come at once', async () => {
    const all = mails(24, 'flood@flood.example')
    const results = await Promise.all(all.map(async (one) => (await store.enqueue([one], now))[0]))
    expect(results.filter((why) => why === null)).toHaveLength(20)
    expect(new Set(results.filter((why) => why !== null))).toEqual(
      new Set([
        'flood@flood.example has had as many automatic mails as an address gets in an hour or a day.',
      ]),
    )
    expect(await inOutbox(all)).toBe(20)
    expect(sum(await used('mail:recipient:flood@flood.example:0'))).toBe(20)
    expect(sum(await used('mail:domain:flood.example:0'))).toBe(20)
  })

  it('has room again in the next hour, and none after sixty a day', async () => {
    const outcomes: number[] = []
    for (let hour = 0; hour < 6; hour++) {
      const results: (string | null)[] = []
      for (const one of mails(21, 'daily@day.example'))
        results.push(...(await store.enqueue([one], later(60 * hour))))
      outcomes.push(results.filter((why) => why === null).length)
    }
    expect(outcomes).toEqual([20, 20, 20, 0, 0, 0])
    const [nextDay] = await store.enqueue(mails(1, 'daily@day.example'), later(14 * 60))
    expect(nextDay).toBeNull()
  })

  it('is counted once, however often it is put there', async () => {
    const one = mail('again@again.example')
    for (let time = 0; time < 3; time++) expect(await store.enqueue([one], later(time * 61))).toEqual([null])
    await Promise.all([store.enqueue([one], now), store.enqueue([one], now)])
    expect(sum(await used('mail:recipient:again@again.example:0'))).toBe(1)
    expect(sum(await used('mail:domain:again.example:0'))).toBe(1)
  })

  it('that is there is not over its budget, whatever was used since', async () => {
    const all = mails(20, 'full@full.example')
    for (const one of all) await store.enqueue([one], now)
    expect(await store.enqueue(all, now)).toEqual(all.map(() => null))
    expect(await store.enqueue(mails(1, 'full@full.example'), now)).toEqual([
      expect.stringContaining('full@full.example'),
    ])
  })

  it('of many addresses at one domain ends when the domain’s part is used', async () => {
    const part: Budget = {
      kind: 'domain',
      of: 'wide.example',
      part: 1,
      perHour: 20,
      perDay: null,
      exact: false,
    }
    const take = (n: number) => store.enqueue([mail(`r${n}@wide.example`, { budgets: [part] })], now)
    for (let n = 0; n < 20; n++) expect(await take(n)).toEqual([null])
    expect(await take(20)).toEqual([
      'Addresses at wide.example have had as many automatic mails as a domain gets in an hour.',
    ])
  })

  it('of a burst is added up in the shared parts, without waiting for each other', async () => {
    const part: Budget = { kind: 'overall', of: newId(), part: 0, perHour: 1_000, perDay: null, exact: false }
    const results = await Promise.all(
      Array.from({ length: 60 }, (_, n) =>
        store.enqueue([mail(`b${n}@burst.example`, { budgets: [part] })], now),
      ),
    )
    expect(results.flat().every((why) => why === null)).toBe(true)
    expect(sum(await used(`mail:overall:${part.of}:0`))).toBe(60)
  })

  it('is forgotten a day later', async () => {
    await store.enqueue([mail('ttl@ttl.example')], now)
    const path = `rateLimits/${sha256Hex('mail:recipient:ttl@ttl.example:0')}_${Math.floor(now.getTime() / 86_400_000)}`
    expect((await read(path))?.['expiresAt']).toEqual(new Date('2026-11-23T00:00:00Z'))
    expect(JSON.stringify(Object.keys(await readAll('rateLimits')))).not.toContain('@')
  })

  it('tells operators of one message by one document, and each has his own budget in it', async () => {
    const told = ['mara', 'otto'].map((uid) =>
      mail(`${uid}@home.example`, { budgets: budgetsForOperator(uid, 1) }),
    )
    const admit = (mails: BudgetedEntry[]) =>
      store.admit(
        mails,
        (batch, admitted) => {
          for (const { id, entry } of admitted) batch.create(db().doc(`outbox/${id}`), entry)
        },
        async () => true,
        now,
      )
    const before = Object.keys(await readAll('rateLimits')).length
    expect(await admit(told)).toHaveLength(2)
    const limits = await readAll('rateLimits')
    expect(Object.keys(limits)).toHaveLength(before + 1)
    const hour = hourOf(now)
    const together = Object.values(limits).find(({ perOperator }) => perOperator)
    expect(together?.['perOperator']).toEqual({ mara: { [hour]: 1 }, otto: { [hour]: 1 } })

    const [otto] = budgetsForOperator('otto', 1)
    const many = Array.from({ length: (otto?.perHour ?? 0) - 1 }, () =>
      mail('otto@home.example', { budgets: [otto!] }),
    )
    for (const one of many) await admit([one])
    const again = ['mara', 'otto'].map((uid) =>
      mail(`${uid}@home.example`, { budgets: budgetsForOperator(uid, 1) }),
    )
    expect((await admit(again))?.map(({ entry }) => entry.recipient?.address)).toEqual(['mara@home.example'])
  })
})
