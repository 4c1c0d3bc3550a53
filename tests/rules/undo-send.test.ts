import { assertFails } from '@firebase/rules-unit-testing'
import { doc, Timestamp, updateDoc } from 'firebase/firestore'
import { describe, it } from 'vitest'
import { useRulesDesk } from './support/desk.ts'
import { department } from './support/people.ts'
import { reply, type ReplyChange } from './support/reply.ts'
import { FIRST_MESSAGE, NEW_MESSAGE, sampleDesk, sampleTicket, TICKET } from './support/samples.ts'
import { allow, deny, whoMay } from './support/who-may.ts'

const agent = 'an agent of the department'
const inSeconds = (seconds: number) => Timestamp.fromMillis(Date.now() + seconds * 1_000)
const before = (uid: string, over: Record<string, unknown> = {}) => {
  const { status, assigneeId, waitingSince, lastAgentAt, lastMessageId, preview } = sampleTicket()
  return {
    ...{ messageId: NEW_MESSAGE, status, assigneeId, waitingSince, lastAgentAt, lastMessageId, preview },
    after: { status: 'answered', assigneeId: uid },
    ...over,
  }
}
const undoable = (uid: string, over: Record<string, unknown> = {}): ReplyChange => ({
  message: { sendAt: inSeconds(5) },
  ticket: { beforeReply: before(uid, over) },
})

describe('a reply that can be taken back', () => {
  const desk = useRulesDesk('undo-send', sampleDesk)

  whoMay(desk, 'send it', department, (db, uid) => reply(db, uid, undoable(uid)))

  const good: Record<string, ReplyChange> = {
    'wait for the longest time and a clock that is off': { message: { sendAt: inSeconds(55) } },
    'send what has waited offline': { message: { sendAt: inSeconds(-3_600) } },
  }
  allow(desk, agent, good, (db, change) => reply(db, 'ada', change))

  const bad: Record<string, ReplyChange> = {
    'hold a reply back for longer than a minute': { message: { sendAt: inSeconds(90) } },
    'hold a reply back until something that is no time': { message: { sendAt: 'soon' } },
    'name another message': undoable('ada', { messageId: FIRST_MESSAGE }),
    'name a status that it did not have': undoable('ada', { status: 'open' }),
    'name an assignee whom it did not have': undoable('ada', { assigneeId: 'lea' }),
    'name a wait that was not': undoable('ada', { waitingSince: null }),
    'name an answer that was not': undoable('ada', { lastAgentAt: Timestamp.now() }),
    'name a last message that was not': undoable('ada', { lastMessageId: NEW_MESSAGE }),
    'name another preview': undoable('ada', { preview: 'Something else' }),
    'name a status that it does not get': undoable('ada', { after: { status: 'open', assigneeId: 'ada' } }),
    'name an assignee that it does not get': undoable('ada', {
      after: { status: 'answered', assigneeId: null },
    }),
    'leave out what was before': { ticket: { beforeReply: { messageId: NEW_MESSAGE } } },
    'add a field to what was before': undoable('ada', { priority: 4 }),
  }
  deny(desk, agent, bad, (db, change) => reply(db, 'ada', change))

  it('says what was before only together with a reply', async () => {
    await assertFails(updateDoc(doc(desk.as(agent), TICKET), { beforeReply: before('ada') }))
  })
})
