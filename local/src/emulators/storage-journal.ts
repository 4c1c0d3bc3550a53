import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { readJson } from '../state/read-json.ts'
import { writeAtomically } from '../state/write-atomically.ts'
import { storageModule, type ObjectMetadata, type StorageInternals } from './firebase-tools.ts'

const entrySchema = z.object({
  /** Name of the file with the bytes, below `blobs`. */
  blob: z.string(),
  metadata: z.record(z.string(), z.unknown()),
})

/**
 * Makes Google's Storage emulator remember its objects. It keeps their bytes as files and the rest in memory: this writes
 * down what each object is the moment it changes, and reads that back at the start. Call before `start`. Throws a DeskError when what it kept is damaged.
 */
export function keepObjects(storage: StorageInternals, dir: string): void {
  const { StoredFile, StoredFileMetadata } = storageModule()
  const blobs = join(dir, 'blobs')
  const objects = join(dir, 'objects')
  mkdirSync(objects, { recursive: true })
  storage._persistence.reset(blobs)
  const blobOf = storage._persistence._diskPathMap
  const keyOf = ({ bucket, name }: ObjectMetadata) => storage._storageLayer.path(bucket, name)
  const entryFile = (key: string) => join(objects, `${createHash('sha256').update(key).digest('hex')}.json`)

  const known = new Set<string>()
  for (const file of readdirSync(objects)) {
    if (!file.endsWith('.json')) continue
    const entry = readJson(join(objects, file), entrySchema)
    if (!entry || !existsSync(join(blobs, entry.blob))) continue
    const metadata = StoredFileMetadata.fromJSON(JSON.stringify(entry.metadata), storage._cloudFunctions)
    blobOf.set(keyOf(metadata), entry.blob)
    storage._files.set(keyOf(metadata), new StoredFile(metadata))
    known.add(entry.blob)
  }
  for (const blob of readdirSync(blobs)) if (!known.has(blob)) rmSync(join(blobs, blob))

  // Called by the emulator on every change of an object, to tell functions of it.
  storage._cloudFunctions.dispatch = async (action, object) => {
    const key = keyOf(object)
    const stored = storage._files.get(key)
    const blob = blobOf.get(key)
    if (action === 'delete' || !stored || !blob) return rmSync(entryFile(key), { force: true })
    const metadata: unknown = JSON.parse(StoredFileMetadata.toJSON(stored.metadata))
    writeAtomically(entryFile(key), JSON.stringify({ blob, metadata }))
  }
}
