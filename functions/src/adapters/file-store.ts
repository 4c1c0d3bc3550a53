import type { Readable } from 'node:stream'
import { bucket } from './firebase.ts'

export interface StoredFile {
  /** Bytes. */
  size: number
  stream: Readable
}

/** Files by path. */
export interface FileStore {
  put(path: string, bytes: Uint8Array, mediaType: string): Promise<void>
  /** Null when there is no such file. */
  open(path: string): Promise<StoredFile | null>
}

const isMissing = (error: unknown) => (error as { code?: unknown }).code === 404

/** Cloud Storage: one class A operation to save, one metadata read and one download to open. */
export const bucketFiles: FileStore = {
  async put(path, bytes, mediaType) {
    await bucket().file(path).save(bytes, { resumable: false, contentType: mediaType })
  },
  async open(path) {
    const file = bucket().file(path)
    try {
      const [metadata] = await file.getMetadata()
      return { size: Number(metadata.size), stream: file.createReadStream() }
    } catch (error) {
      if (isMissing(error)) return null
      throw error
    }
  },
}
