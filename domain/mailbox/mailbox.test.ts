import { describe, expect, it } from 'vitest'
import { isWorthStoring, MAX_FETCH_ATTEMPTS, notFetched, roundEnded, taken } from './fetch-progress.ts'
import { planFetch } from './plan-fetch.ts'
import { mailboxStateSchema } from './schema.ts'

const now = new Date('2026-11-22T10:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const address = 'info@tallowpine.example'
const first = planFetch(null, { uidValidity: '7', uidNext: 43 }, address, now).state

describe('planFetch', () => {
  it('begins with what comes next', () => {
    const plan = planFetch(null, { uidValidity: '7', uidNext: 43 }, address, now)
    expect(plan).toMatchObject({ afterUid: 42, arrivedSince: null, state: { lastUid: 42, since: now } })
    expect(mailboxStateSchema.safeParse(plan.state).success).toBe(true)
  })

  it('begins at nothing in an empty mailbox', () => {
    expect(planFetch(null, { uidValidity: '7', uidNext: 1 }, address, now).afterUid).toBe(0)
  })

  it('goes on after the last mail', () => {
    const state = taken(first, 50, now)
    expect(planFetch(state, { uidValidity: '7', uidNext: 60 }, address, later(1))).toMatchObject({
      ...{ afterUid: 50, arrivedSince: null },
    })
  })

  it('takes everything since the first contact when UIDs begin anew', () => {
    const state = taken(first, 50, now)
    const plan = planFetch(state, { uidValidity: '8', uidNext: 5 }, address, later(9))
    expect(plan).toMatchObject({
      afterUid: 0,
      arrivedSince: later(-5),
      state: { uidValidity: '8', lastUid: 0 },
    })
  })
})

describe('the progress of a round', () => {
  it('tries a mail that the server does not hand out again, then leaves it and says so', () => {
    let state = first
    for (let attempt = 1; attempt < MAX_FETCH_ATTEMPTS; attempt++) {
      const tried = notFetched(state, 44, 'The server failed.', now)
      expect(tried).toMatchObject({
        left: false,
        state: { lastUid: 42, stuck: { uid: 44, attempts: attempt } },
      })
      state = tried.state
    }
    expect(notFetched(state, 44, 'The server failed.', now)).toMatchObject({
      left: true,
      state: { lastUid: 44, stuck: null, left: [{ uid: 44, why: 'The server failed.' }] },
    })
  })

  it('counts the tries of each mail apart', () => {
    const state = notFetched(first, 44, 'x', now).state
    expect(notFetched(state, 45, 'x', now).state.stuck).toEqual({ uid: 45, attempts: 1 })
    expect(taken(state, 44, now).stuck).toBeNull()
  })

  it('remembers when a failure began, and forgets it when all is well', () => {
    const failed = roundEnded(roundEnded(first, 'Wrong password.', now), 'Wrong password.', later(5))
    expect(failed).toMatchObject({ error: 'Wrong password.', failedAt: now })
    expect(roundEnded(failed, null, later(6))).toMatchObject({ error: null, failedAt: null })
  })

  it('is stored when it tells something, else once an hour', () => {
    expect(isWorthStoring(null, first)).toBe(true)
    expect(isWorthStoring(first, roundEnded(first, null, later(1)))).toBe(false)
    expect(isWorthStoring(first, roundEnded(first, null, later(60)))).toBe(true)
    expect(isWorthStoring(first, taken(first, 43, later(1)))).toBe(true)
  })
})
