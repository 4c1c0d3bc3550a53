import type { TicketEvent } from '@emberdesk/domain/event'
import {
  entryOfMail,
  settled,
  type FanOutMail,
  type OutboxEntry,
  type Outcome,
} from '@emberdesk/domain/outbox'
import { collections, eventsPath } from '@emberdesk/domain/paths'
import type { Timestamp } from 'firebase-admin/firestore'
import type { Wanted } from '../delivery/fan-out.ts'
import { isAlreadyExists } from './already-exists.ts'
import type { createBudgetStore } from './budget-store.ts'
import { db } from './firebase.ts'
import { isGone } from './is-gone.ts'
import { isLostToOthers } from './lost-to-others.ts'
import { outboxStore } from './outbox-store.ts'

/** A `fanOut` in our hands as soon as that is stored: `entry` says leased, `updateTime` as what it is that the store must still have it. */
export interface HeldFanOut {
  id: string
  entry: OutboxEntry
  updateTime: Timestamp
}

const entryRef = (id: string) => db().collection(collections.outbox).doc(id)
const eventRef = (ticketId: string, id: string) => db().collection(eventsPath(ticketId)).doc(id)
const leaseOf = ({ state, attempts, nextTryAt }: OutboxEntry) => ({ state, attempts, nextTryAt })
const common = (at: Date) => ({ by: 'system', at, from: null, via: 'mail' })

/** The time of an entry's last change, if it still is as we claimed it. One read. */
export async function timeOfClaim(id: string, { attempts }: OutboxEntry): Promise<Timestamp | null> {
  const found = await entryRef(id).get()
  const isOurs = found.get('state') === 'leased' && found.get('attempts') === attempts
  return isOurs ? (found.updateTime ?? null) : null
}

/** Why mails that could have been expected do not go, in the history: for the answer, and for the notifications. */
function withheldEvents(entry: OutboxEntry, why: { answer: string[]; notifications: string[] }, at: Date) {
  const said = (sentences: readonly string[]) => [...new Set(sentences)].join(' ').slice(0, 500)
  const events: Record<string, TicketEvent> = {}
  if (why.answer.length > 0) {
    const event = { ...common(at), type: 'autoAnswerWithheld', to: null, why: said(why.answer) } as const
    events[`withheld_${entry.messageId}`] = event
  }
  if (why.notifications.length > 0) {
    const event = {
      ...common(at),
      type: 'notificationWithheld',
      to: null,
      why: said(why.notifications),
    } as const
    events[`unnotified_${entry.messageId}`] = event
  }
  return Object.entries(events)
}

/**
 * Takes a `fanOut` in hand with the mails that its budgets have room for, in one commit: of several who try, one gets them. Writes the
 * entry, a document a budget, and what is withheld and why. Where nothing is to be sent the entry is left as it is.
 * @returns the mails, none when there are none; null when somebody else has it
 */
export async function takeInHand(
  { id, entry, updateTime }: HeldFanOut,
  { answer, notifications }: { answer: Wanted; notifications: Wanted },
  budgets: ReturnType<typeof createBudgetStore>,
  now: Date,
): Promise<readonly FanOutMail[] | null> {
  const isAnswer = new Set(answer.mails.map((mail) => mail.id))
  const toMail = ({ id: mailEntry, entry: { kind, recipient, mailId } }: (typeof answer.mails)[number]) =>
    ({ id: mailEntry, kind, recipient, mailId }) as FanOutMail
  const admitted = await budgets.admit(
    [...answer.mails, ...notifications.mails],
    (batch, mails, over) => {
      const why = {
        answer: [
          ...answer.withheld,
          ...over.filter(({ id: mail }) => isAnswer.has(mail)).map((each) => each.why),
        ],
        notifications: [
          ...notifications.withheld,
          ...over.filter(({ id: mail }) => !isAnswer.has(mail)).map((each) => each.why),
        ],
      }
      for (const [event, data] of withheldEvents(entry, why, now))
        batch.set(eventRef(entry.ticketId, event), data)
      if (mails.length === 0) return
      const taken = { ...leaseOf(entry), mails: mails.map(toMail) }
      batch.update(entryRef(id), taken, { lastUpdateTime: updateTime })
    },
    async () => (await entryRef(id).get()).updateTime?.isEqual(updateTime) ?? false,
    now,
  )
  return admitted?.map(toMail) ?? null
}

/** Takes one in hand whose mails were decided before and not settled. @returns whether it is ours; without what is out by itself already */
export async function takeAgain(
  { id, entry, updateTime }: HeldFanOut,
  mails: readonly FanOutMail[],
): Promise<readonly FanOutMail[] | null> {
  try {
    await entryRef(id).update(leaseOf(entry), { lastUpdateTime: updateTime })
  } catch (error) {
    if (isLostToOthers(error) || isGone(error)) return null
    throw error
  }
  const own = await db().getAll(...mails.map((mail) => entryRef(mail.id)))
  return mails.filter((_, index) => !own[index]?.exists)
}

/** What became of one mail; null when there was no time left to try it. */
export interface Tried {
  mail: FanOutMail
  outcome: Outcome | null
}

/** Gives a mail that did not leave an entry of its own: as one that failed once, or as one that is due. */
async function giveOwnEntry(fanOut: OutboxEntry, { mail, outcome }: Tried, now: Date): Promise<void> {
  const queued = entryOfMail(fanOut, mail, now)
  const { nextTryAt } = fanOut
  const own: OutboxEntry = outcome ? { ...queued, state: 'leased', attempts: 1, nextTryAt } : queued
  try {
    await entryRef(mail.id).create(own)
  } catch (error) {
    // As whoever came before us left it.
    if (isAlreadyExists(error)) return
    throw error
  }
  if (outcome) await outboxStore.settle(mail.id, own, settled(own, outcome, now), now)
}

/**
 * Settles a `fanOut` after its mails were tried: sent, and kept as long as any mail that was sent. What did not leave goes on by itself.
 * One with nothing to send is not needed any more. Writes one, two with an automatic answer; three for each mail that did not leave.
 */
export async function settleFanOut(
  { id, entry }: Pick<HeldFanOut, 'id' | 'entry'>,
  tried: readonly Tried[],
  now: Date,
): Promise<void> {
  if (tried.length === 0 && !entry.mails) return void (await entryRef(id).delete())
  for (const each of tried) if (each.outcome?.kind !== 'done') await giveOwnEntry(entry, each, now)
  const batch = db().batch()
  batch.update(entryRef(id), { ...settled(entry, { kind: 'done' }, now) })
  for (const { mail, outcome } of tried) {
    if (mail.kind !== 'autoAnswer' || outcome?.kind !== 'done') continue
    const why = 'The department answers new tickets with their number.'
    const event: TicketEvent = { ...common(now), type: 'autoAnswered', to: mail.recipient.address, why }
    batch.set(eventRef(entry.ticketId, `answered_${mail.id}`), event)
  }
  await batch.commit()
}
