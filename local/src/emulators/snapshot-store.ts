import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import * as z from 'zod'
import { DeskError } from '../state/desk-error.ts'
import { readJson } from '../state/read-json.ts'
import { writeAtomically } from '../state/write-atomically.ts'

/** Name of every export. The same each time, so that equal data makes equal files. */
export const EXPORT_NAME = 'desk'
const POINTER = 'current.json'

const snapshotSchema = z.object({ name: z.string().regex(/^[\w-]+$/), digest: z.string() })
type Snapshot = z.infer<typeof snapshotSchema>
/** Newest first. */
const pointerSchema = z.object({ good: z.array(snapshotSchema).max(2) })

/** Hash over the documents of an export. Its metadata names the time and would differ between equal exports. */
function digestOf(folder: string): string {
  const hash = createHash('sha256')
  for (const file of globSync(join(folder, '**/output-*')).map(String).sort()) {
    hash.update(basename(file)).update(readFileSync(file))
  }
  return hash.digest('hex')
}

/** Exports of the database in a folder. A pointer, replaced in one step, says which two are good. */
export class SnapshotStore {
  readonly #dir: string
  #good: Snapshot[]

  /** Throws a DeskError when the pointer is damaged. */
  constructor(dir: string) {
    this.#dir = dir
    mkdirSync(dir, { recursive: true })
    this.#good = readJson(join(dir, POINTER), pointerSchema)?.good ?? []
    this.#sweep()
  }

  /** The metadata file to start from: of the newest export that is whole. Null for a new desk. Throws a DeskError when none is whole. */
  newest(): { file: string; isPrevious: boolean } | null {
    if (!this.#good.length) return null
    for (const [index, { name, digest }] of this.#good.entries()) {
      const folder = join(this.#dir, name)
      const file = join(folder, EXPORT_NAME, `${EXPORT_NAME}.overall_export_metadata`)
      if (existsSync(file) && digestOf(folder) === digest) return { file, isPrevious: index > 0 }
    }
    throw new DeskError(
      `The desk's data is damaged: no export below ${this.#dir} is whole. Put it back from a copy, or start empty with: npm start -- --fresh`,
    )
  }

  /** A new folder to export into. */
  draft(): { name: string; folder: string } {
    const name = `${Date.now()}-${process.pid}`
    const folder = join(this.#dir, name)
    mkdirSync(folder, { recursive: true })
    return { name, folder }
  }

  /** Makes a finished export the newest good one and drops what is older than the one before. False when nothing had changed. */
  keep(name: string): boolean {
    const digest = digestOf(join(this.#dir, name))
    const changed = digest !== this.#good[0]?.digest
    if (changed) {
      this.#good = [{ name, digest }, ...this.#good].slice(0, 2)
      writeAtomically(join(this.#dir, POINTER), `${JSON.stringify({ good: this.#good }, null, 2)}\n`)
    }
    this.#sweep()
    return changed
  }

  #sweep(): void {
    const wanted = new Set([POINTER, ...this.#good.map((snapshot) => snapshot.name)])
    for (const entry of readdirSync(this.#dir)) {
      if (!wanted.has(entry)) rmSync(join(this.#dir, entry), { recursive: true, force: true })
    }
  }
}
