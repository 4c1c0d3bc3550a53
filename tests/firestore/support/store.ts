import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import {
  agent,
  customerMessage,
  department,
  ticketSample,
} from '../../../functions/src/delivery/testing/samples.ts'
import { db } from '../../../functions/src/adapters/firebase.ts'
import { plain } from '../../../functions/src/adapters/plain.ts'
import type { Message } from '../../../domain/message/index.ts'
import type { Ticket } from '../../../domain/ticket/index.ts'

/** Points the functions' adapters at the emulator of this run, in a project of its own. Call it before anything is read. */
export function useEmulator(smtpUrl: string): void {
  Object.assign(process.env, {
    FIRESTORE_EMULATOR_HOST: inject('firestoreEmulator'),
    GCLOUD_PROJECT: `demo-${newId()}`,
    TOKEN_SECRET: 'a secret of this test',
    MAIL_DOMAIN: 'tallowpine.example',
    PUBLIC_URL: 'https://desk.example/',
    SMTP_URL: smtpUrl,
  })
}

export const newId = () => randomBytes(16).toString('hex').slice(0, 20)

/** One department, and agents by uid. */
export async function seedTeam(agents: Record<string, Partial<typeof agent>> = { mara: {} }): Promise<void> {
  await db().doc('departments/support').set(department)
  for (const [uid, change] of Object.entries(agents)) {
    await db()
      .doc(`agents/${uid}`)
      .set({ ...agent, ...change })
  }
}

/** A ticket with the customer's first message. */
export async function seedTicket(change: Partial<Ticket> = {}, message: Partial<Message> = {}) {
  const ticketId = newId()
  const messageId = newId()
  const ticket = db().doc(`tickets/${ticketId}`)
  await ticket.set(ticketSample({ lastMessageId: messageId, ...change }))
  await ticket.collection('messages').doc(messageId).set(customerMessage(message))
  return { ticketId, messageId }
}

export async function read(path: string): Promise<Record<string, unknown> | undefined> {
  return plain((await db().doc(path).get()).data()) as Record<string, unknown> | undefined
}

/** Every document of a collection of a test's own, by id. */
export async function readAll(path: string): Promise<Record<string, Record<string, unknown>>> {
  const { docs } = await db().collection(path).get()
  return Object.fromEntries(docs.map((doc) => [doc.id, plain(doc.data()) as Record<string, unknown>]))
}
