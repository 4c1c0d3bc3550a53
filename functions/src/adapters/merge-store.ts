import { ticketEventSchema } from '@emberdesk/domain/event'
import { mergeRecordSchema, planMerge, planUnmerge } from '@emberdesk/domain/merge'
import { eventsPath, ticketPath } from '@emberdesk/domain/paths'
import { queuedMessageQuery } from '@emberdesk/domain/query'
import { ticketSchema, type TicketWithId } from '@emberdesk/domain/ticket'
import type { Transaction } from 'firebase-admin/firestore'
import { readDocument } from './documents.ts'
import { db } from './firebase.ts'
import { loadDesk } from './intake-desk.ts'
import { toQuery } from './queries.ts'

/** `refused` says why in one sentence; otherwise the two tickets and the version of the source that the act gave it. */
export type Merged =
  { kind: 'refused'; why: string } | { kind: 'merged'; sourceId: string; targetId: string; version: number }

const GONE = 'One of these tickets is no longer there.'

async function readTicket(id: string, transaction: Transaction): Promise<TicketWithId | null> {
  const ticket = await readDocument(ticketPath(id), ticketSchema, transaction)
  return ticket && { ...ticket, id }
}

/** One sentence when an answer is on its way out, whose state would be written to a message that is no longer the one people see. */
async function whySending(ticket: TicketWithId, transaction: Transaction): Promise<string | null> {
  const { empty } = await transaction.get(toQuery(queuedMessageQuery(ticket.id)))
  return empty ? null : `An answer in ${ticket.number} is still being sent. Try again in a minute.`
}

/**
 * Merges one ticket into another, in one transaction; its messages are copied afterwards. Merged before, it changes nothing. Three reads,
 * three writes.
 */
export async function storeMerge(sourceId: string, targetId: string, by: string, now: Date): Promise<Merged> {
  const desk = await loadDesk()
  return db().runTransaction(async (transaction): Promise<Merged> => {
    const source = await readTicket(sourceId, transaction)
    const target = await readTicket(targetId, transaction)
    if (!source || !target) return { kind: 'refused', why: GONE }
    const plan = planMerge(source, target, desk, by, now)
    if (plan.kind === 'refuse') return { kind: 'refused', why: plan.why }
    if (plan.kind === 'done') return { kind: 'merged', sourceId, targetId, version: source.version }
    const sending = await whySending(source, transaction)
    if (sending) return { kind: 'refused', why: sending }
    const version = source.version + 1
    transaction.update(db().doc(ticketPath(sourceId)), { ...plan.source })
    transaction.update(db().doc(ticketPath(targetId)), { ...plan.target })
    transaction.set(db().doc(`${eventsPath(sourceId)}/merged_${version}`), plan.event)
    return { kind: 'merged', sourceId, targetId, version }
  })
}

/**
 * Takes a merge apart, in one transaction; the copies are removed afterwards. Four reads, three writes.
 */
export async function storeUnmerge(sourceId: string, by: string, now: Date): Promise<Merged> {
  return db().runTransaction(async (transaction): Promise<Merged> => {
    const source = await readTicket(sourceId, transaction)
    if (!source?.mergedInto) return { kind: 'refused', why: 'This ticket is not merged.' }
    const targetId = source.mergedInto
    const target = await readTicket(targetId, transaction)
    const path = `${eventsPath(sourceId)}/merged_${source.version}`
    const event = await readDocument(path, ticketEventSchema, transaction)
    const record = mergeRecordSchema.safeParse(event?.from).data
    if (!target || !record) return { kind: 'refused', why: GONE }
    const plan = planUnmerge(source, target, record, by, now)
    if (plan.kind === 'refuse') return { kind: 'refused', why: plan.why }
    const sending = await whySending(target, transaction)
    if (sending) return { kind: 'refused', why: sending }
    const version = source.version + 1
    transaction.update(db().doc(ticketPath(sourceId)), { ...plan.source })
    transaction.update(db().doc(ticketPath(targetId)), { ...plan.target })
    transaction.set(db().doc(`${eventsPath(sourceId)}/unmerged_${version}`), plan.event)
    return { kind: 'merged', sourceId, targetId, version }
  })
}
