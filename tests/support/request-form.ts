import { randomBytes } from 'node:crypto'
import type { DeskInfo } from '../../local/src/testing.ts'
import type { openAdmin } from './admin.ts'

export interface RequestAnswer {
  outcome?: string
  number?: string
  ticketId?: string
  error?: { code: string; message: string; details?: Record<string, string> }
}

type Desk = Pick<DeskInfo, 'origin'>

/** Opens the public form as a person does, and waits for as long as it takes to fill it in. */
export async function openForm(desk: Desk, fillMs = 3_100) {
  const answer = await fetch(`${desk.origin}/api/requests/form`)
  const form = (await answer.json()) as {
    deskName: string
    departments: { id: string; name: string }[]
    formToken: string
    limits: { files: number; bytes: number }
  }
  await new Promise((resolve) => setTimeout(resolve, fillMs))
  return form
}

/** A filled form; every call is another submission. */
export function filledForm(formToken: string, over: Record<string, string> = {}): Record<string, string> {
  return {
    name: 'Iris Vale',
    email: 'iris@example.org',
    departmentId: 'support',
    subject: 'The lamp flickers',
    text: 'Since Monday. What can I do?',
    submissionId: randomBytes(12).toString('hex'),
    formToken,
    ...over,
  }
}

export async function postForm(desk: Desk, fields: Record<string, string>, files?: readonly File[]) {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.append(name, value)
  for (const file of files ?? []) data.append('files', file)
  const json = { headers: { 'content-type': 'application/json' }, body: JSON.stringify(fields) }
  const request = files ? { body: data } : json
  const response = await fetch(`${desk.origin}/api/requests`, { method: 'POST', ...request })
  const body = (await response.json()) as RequestAnswer
  return { status: response.status, headers: response.headers, body }
}

/** Gives every client its whole budget back: all tests share the address 127.0.0.1. */
export async function clearRateLimits({ db }: Pick<ReturnType<typeof openAdmin>, 'db'>): Promise<void> {
  await db.recursiveDelete(db.collection('rateLimits'))
}
