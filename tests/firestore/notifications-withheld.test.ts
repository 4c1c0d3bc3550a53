import { afterAll, beforeAll, expect, it } from 'vitest'
import { budgetName, budgetsForOperator, dayOf, hourOf, PARTS } from '../../domain/budget/index.ts'
import { queuedEntry } from '../../domain/outbox/index.ts'
import { hmacSha256Hex } from '../../functions/src/adapters/digest.ts'
import { db } from '../../functions/src/adapters/firebase.ts'
import { park } from '../../functions/src/adapters/parked-store.ts'
import { deliverEntry } from '../../functions/src/delivery/deliver-entry.ts'
import { readAll, seedTeam, seedTicket, useEmulator } from './support/store.ts'

/** Uses an operator's hour up, in every part of his budget, for this hour and the next. */
async function useUp(uid: string, now: Date): Promise<void> {
  for (let part = 0; part < PARTS.operator; part++) {
    const [budget] = budgetsForOperator(uid, part)
    if (!budget) throw new Error('An operator has a budget.')
    const hash = hmacSha256Hex('a secret of this test', budgetName(budget))
    const hour = Number(hourOf(now))
    const perHour = { [hour]: budget.perHour, [hour + 1]: budget.perHour }
    for (const day of [0, 1]) {
      await db()
        .doc(`rateLimits/${hash}_${dayOf(now).index + day}`)
        .set({ perOperator: { [uid]: perHour }, expiresAt: now })
    }
  }
}

beforeAll(async () => {
  useEmulator('smtp://127.0.0.1:1')
  await seedTeam({
    told: { email: 'told@home.example' },
    gone: { email: 'Gone@home.example' },
    busy: { email: 'busy@home.example' },
  })
})
afterAll(() => db().terminate())

it('an operator whose mail came back, or who has had enough, is not told; the others are, and the history says so', async () => {
  const now = new Date()
  await park('gone@home.example', 'No such user.', { ticketId: null, number: null }, now)
  await useUp('busy', now)
  const { ticketId, messageId } = await seedTicket({}, { baseVersion: 3 })
  const cause = { ticketId, messageId, departmentId: 'support', recipient: null, mailId: null }
  await db()
    .doc(`outbox/${messageId}_f`)
    .create(queuedEntry({ ...cause, kind: 'fanOut' }, now))
  await deliverEntry(`${messageId}_f`)
  const queued = Object.keys(await readAll('outbox')).filter((id) => id !== `${messageId}_f`)
  expect(queued).toEqual([`${messageId}_n_told`])
  const events = Object.values(await readAll(`tickets/${ticketId}/events`))
  expect(events).toEqual([expect.objectContaining({ type: 'notificationWithheld', by: 'system' })])
  expect(events[0]?.['why']).toMatch(
    /^No automatic mail goes to gone@home\.example until .+\. No such user\. The operator has had as many notifications .+\.$/,
  )
})
