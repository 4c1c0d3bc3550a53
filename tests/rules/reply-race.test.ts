import { collection, doc, getDoc, getDocs, limit, query, where, type Firestore } from 'firebase/firestore'
import { beforeAll, describe, expect, it } from 'vitest'
import { useRulesDesk } from './support/desk.ts'
import { reply } from './support/reply.ts'
import { sampleDesk, TICKET } from './support/samples.ts'

const RACES = 40
const racers = ['r1', 'r2', 'r3', 'r4', 'r5']
const racer = { role: 'agent', departments: ['support'] }

/** The id of a racer's reply: 20 characters of the alphabet that messages have. */
const replyId = (uid: string, race: number) => `${uid}race${String(race).padStart(14, '0')}`

describe('five agents who answer the same ticket at once', () => {
  const desk = useRulesDesk('reply-race', () => ({
    ...sampleDesk(),
    ...Object.fromEntries(racers.map((uid) => [`agents/${uid}`, { ...racer, active: true }])),
  }))
  let browsers: [uid: string, db: Firestore][] = []

  beforeAll(async () => {
    browsers = racers.map((uid) => [uid, desk.asNew(uid, racer)])
    await Promise.all(browsers.map(([uid, db]) => getDoc(doc(db, `agentState/${uid}`))))
  })

  it.each(Array.from({ length: RACES }, (_, i) => i + 1))(
    'get exactly one answer stored, race %i',
    async (race) => {
      const outcomes = await Promise.allSettled(
        browsers.map(([uid, db]) => reply(db, uid, { messageId: replyId(uid, race) })),
      )
      const winners = racers.filter((_, i) => outcomes[i]?.status === 'fulfilled')
      const denials = outcomes.flatMap((outcome) =>
        outcome.status === 'rejected' ? [outcome.reason.code] : [],
      )
      expect(denials).toEqual(Array.from({ length: 4 }, () => 'permission-denied'))

      const ticket = await desk.past((db) => getDoc(doc(db, TICKET)))
      const answers = await desk.past((db) =>
        getDocs(query(collection(db, `${TICKET}/messages`), where('direction', '==', 'out'), limit(10))),
      )
      expect(answers.docs.map(({ id }) => id)).toEqual(winners.map((uid) => replyId(uid, race)))
      expect(ticket.data()).toMatchObject({ version: 2, messageCount: 2, lastMessageId: answers.docs[0]?.id })
    },
  )
})
