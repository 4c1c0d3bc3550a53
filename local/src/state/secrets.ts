import { randomBytes } from 'node:crypto'
import * as z from 'zod'
import { readJson } from './read-json.ts'
import { writeAtomically } from './write-atomically.ts'

const secretsSchema = z.object({
  INBOUND_SECRET: z.string().min(32),
  TOKEN_SECRET: z.string().min(32),
  SETUP_TOKEN: z.string().min(16),
})
/** The functions' secrets, under the names they have in production. */
export type Secrets = z.infer<typeof secretsSchema>

/** The desk's own secrets: made at its first start, readable by its owner alone, the same ever after. */
export function ensureSecrets(path: string): Secrets {
  const kept = readJson(path, secretsSchema)
  if (kept) return kept
  const secret = (bytes: number) => randomBytes(bytes).toString('hex')
  const made = { INBOUND_SECRET: secret(32), TOKEN_SECRET: secret(32), SETUP_TOKEN: secret(12) }
  writeAtomically(path, `${JSON.stringify(made, null, 2)}\n`, 0o600)
  return made
}
