import * as z from 'zod'
import { readJson } from './read-json.ts'
import { writeAtomically } from './write-atomically.ts'

const stateSchema = z.object({
  /** What the desk was filled with; null until that is done. */
  seeded: z.enum(['demo', 'empty']).nullable(),
  /** Mail programs are told this port once, so it stays. */
  smtpPort: z.number().int().nullable(),
})
export type DeskState = z.infer<typeof stateSchema>

/** What a desk remembers about itself between runs. Throws a DeskError when the file is damaged. */
export function readState(path: string): DeskState {
  return readJson(path, stateSchema) ?? { seeded: null, smtpPort: null }
}

export function writeState(path: string, state: DeskState): void {
  writeAtomically(path, `${JSON.stringify(state, null, 2)}\n`)
}
