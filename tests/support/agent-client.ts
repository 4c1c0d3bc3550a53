import { deleteApp, initializeApp } from 'firebase/app'
import { connectAuthEmulator, getAuth, signInWithEmailAndPassword } from 'firebase/auth'
import {
  connectFirestoreEmulator,
  doc,
  getDoc,
  getFirestore,
  serverTimestamp,
  updateDoc,
  writeBatch,
  type Firestore,
} from 'firebase/firestore'
import { randomBytes } from 'node:crypto'
import { messagePath, ticketPath } from '../../domain/paths/index.ts'
import { basisOf, type Ticket } from '../../domain/ticket/index.ts'
import type { DeskInfo } from '../../local/src/testing.ts'

export const newId = () => randomBytes(16).toString('hex').slice(0, 20)

/** An agent's browser without the screen: the web SDK, signed in, under the rules. */
export async function openAgent(desk: DeskInfo, role: 'agent' | 'lead' | 'admin', nth = 0) {
  const login = desk.logins.filter((one) => one.role === role)[nth]
  if (!login) throw new Error(`The desk has no ${role} number ${nth}`)
  const app = initializeApp({ projectId: desk.projectId, apiKey: 'demo' }, newId())
  const auth = getAuth(app)
  connectAuthEmulator(auth, `http://${desk.auth}`, { disableWarnings: true })
  const { user } = await signInWithEmailAndPassword(auth, login.email, login.password)
  const db = getFirestore(app)
  const [host, port] = desk.firestore.split(':') as [string, string]
  connectFirestoreEmulator(db, host, Number(port))
  return {
    db,
    uid: user.uid,
    token: () => user.getIdToken(),
    close: () => deleteApp(app),
    reply: (ticketId: string, text: string, options: ReplyOptions = {}) =>
      reply(db, user.uid, ticketId, text, options),
    change: (ticketId: string, fields: Record<string, unknown>) => change(db, user.uid, ticketId, fields),
  }
}

export interface ReplyOptions {
  baseVersion?: number
  attachments?: unknown[]
  cc?: { name: string; address: string }[]
}

/** Changes fields of a ticket on the basis of what it is now. Rejects when the rules refuse it. */
async function change(db: Firestore, uid: string, ticketId: string, fields: Record<string, unknown>) {
  const ref = doc(db, ticketPath(ticketId))
  const basis = basisOf((await getDoc(ref)).data() as Ticket, fields)
  await updateDoc(ref, { ...fields, ...(basis && { basis }), updatedAt: serverTimestamp(), updatedBy: uid })
}

/** The reply batch of the design: message with `baseVersion`, ticket with `version + 1`. Rejects when the rules refuse it. */
async function reply(db: Firestore, uid: string, ticketId: string, text: string, options: ReplyOptions) {
  const ticketRef = doc(db, ticketPath(ticketId))
  const ticket = (await getDoc(ticketRef)).data()
  if (!ticket) throw new Error(`There is no ticket ${ticketId}`)
  const baseVersion = options.baseVersion ?? ticket.version
  const messageId = newId()
  const batch = writeBatch(db)
  batch.set(doc(db, messagePath(ticketId, messageId)), {
    direction: 'out',
    channel: 'mail',
    from: { name: '', address: '' },
    to: [{ name: ticket.requester.name, address: ticket.requester.email }],
    cc: options.cc ?? [],
    subject: ticket.subject,
    text,
    newText: text,
    html: '',
    bodyPath: null,
    attachments: options.attachments ?? [],
    state: 'queued',
    error: null,
    messageId: null,
    references: [],
    rawPath: null,
    at: serverTimestamp(),
    by: uid,
    baseVersion,
  })
  batch.update(ticketRef, {
    version: baseVersion + 1,
    lastMessageId: messageId,
    messageCount: ticket.messageCount + 1,
    preview: text.slice(0, 140),
    lastAgentAt: serverTimestamp(),
    waitingSince: null,
    status: 'answered',
    category: 'waiting',
    bucket: 'waiting',
    updatedAt: serverTimestamp(),
    updatedBy: uid,
  })
  await batch.commit()
  return messageId
}
