import * as z from 'zod'
import { readJson } from '../state/read-json.ts'
import { writeAtomically } from '../state/write-atomically.ts'

const accountsSchema = z.object({ users: z.array(z.unknown()) })
const headers = { authorization: 'Bearer owner', 'content-type': 'application/json' }
const base = (host: string, projectId: string) =>
  `http://${host}/identitytoolkit.googleapis.com/v1/projects/${projectId}`

/** Brings the accounts of a file back: with their password hashes and claims, so that logins and open sessions go on. Throws a DeskError when it is damaged. */
export async function importAccounts(host: string, projectId: string, file: string): Promise<void> {
  const users = readJson(file, accountsSchema)?.users
  if (!users?.length) return
  const answer = await fetch(`${base(host, projectId)}/accounts:batchCreate`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ users, allowOverwrite: true }),
  })
  // 200 even when single accounts are refused; these are listed.
  const { error = [] } = (await answer.json()) as { error?: unknown[] }
  if (!answer.ok || error.length)
    throw new Error(`The accounts of ${file} were refused: ${JSON.stringify(error)}`)
}

/** Writes every account into the file, replacing it in one step. */
export async function exportAccounts(host: string, projectId: string, file: string): Promise<void> {
  const answer = await fetch(`${base(host, projectId)}/accounts:batchGet?maxResults=-1`, { headers })
  if (!answer.ok) throw new Error(`The accounts could not be read: ${await answer.text()}`)
  const { users = [] } = (await answer.json()) as { users?: unknown[] }
  writeAtomically(file, `${JSON.stringify({ users }, null, 2)}\n`, 0o600)
}
