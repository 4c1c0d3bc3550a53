import { doc, getDoc, type Firestore } from 'firebase/firestore'
import { beforeAll, describe, expect, it } from 'vitest'
import { useRulesDesk } from './support/desk.ts'
import { inStatus, sampleDesk, TICKET } from './support/samples.ts'
import { changeTicket } from './support/ticket-change.ts'

const RACES = 40
const racers = ['r1', 'r2', 'r3', 'r4', 'r5']
const racer = { role: 'agent', departments: ['support'] }
const seen = { ...inStatus('new'), assigneeId: 'lea', priority: 2 as const }

/** What each of the five wants: five statuses, five assignees. There are but three other priorities; who wants the same does not collide. */
const wishes: Record<string, (i: number) => Record<string, unknown>> = {
  status: (i) => inStatus(['open', 'answered', 'pending', 'on-hold', 'resolved'][i] ?? ''),
  assigneeId: (i) => ({ assigneeId: racers[i] }),
  priority: (i) => ({ priority: [1, 3, 4, 1, 3][i] }),
}

describe.each(Object.keys(wishes))('five agents who change the %s of a ticket at once', (field) => {
  const desk = useRulesDesk(`race-${field.toLowerCase()}`, () => ({
    ...sampleDesk(seen),
    ...Object.fromEntries(racers.map((uid) => [`agents/${uid}`, { ...racer, active: true }])),
  }))
  let browsers: [uid: string, db: Firestore][] = []

  beforeAll(async () => {
    browsers = racers.map((uid) => [uid, desk.asNew(uid, racer)])
    await Promise.all(browsers.map(([uid, db]) => getDoc(doc(db, `agentState/${uid}`))))
  })

  it.each(Array.from({ length: RACES }, (_, i) => i + 1))('get one wish granted, race %i', async () => {
    const wish = wishes[field]!
    const outcomes = await Promise.allSettled(
      browsers.map(([uid, db], i) => changeTicket(db, uid, wish(i), seen)),
    )
    const ticket = (await desk.past((db) => getDoc(doc(db, TICKET)))).data() ?? {}
    const lost = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason.code] : []))
    expect(new Set(lost)).toEqual(new Set(['permission-denied']))
    const won = outcomes.flatMap(({ status }, i) => (status === 'fulfilled' ? [i] : []))
    const granted = racers.map((_, i) => i).filter((i) => Object.values(wish(i))[0] === ticket[field])
    expect(won).toEqual(granted)
    if (field !== 'priority') expect(won).toHaveLength(1)
    expect(won.map((i) => racers[i])).toContain(ticket.updatedBy)
    expect(ticket).toMatchObject(wish(won[0] ?? -1))
  })
})
