import { readFileSync } from 'node:fs'
import type * as z from 'zod'
import { DeskError } from './desk-error.ts'

/** A JSON file of the desk's folder, checked; undefined when there is none. Throws a DeskError when it is damaged. */
export function readJson<T>(path: string, schema: z.ZodType<T>): T | undefined {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new DeskError(`${path} cannot be read: ${(error as Error).message}.`)
  }
  try {
    return schema.parse(JSON.parse(text))
  } catch {
    throw new DeskError(
      `The desk's data is damaged: ${path} is not what it should be. Put it back from a copy, or start empty with: npm start -- --fresh`,
    )
  }
}
