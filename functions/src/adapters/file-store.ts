import type { Readable } from 'node:stream'
import type { ObjectStore } from '../intake/ports.ts'
import { bucket } from './firebase.ts'
import { bucketObjects } from './raw-store.ts'

export interface StoredFile {
  /** Bytes. */
  size: number
  stream: Readable
}

/** Files by path, to be streamed to whoever may have them. */
export interface FileStore extends Pick<ObjectStore, 'put'> {
  /** Null when there is no such file. */
  open(path: string): Promise<StoredFile | null>
}

const isMissing = (error: unknown) => (error as { code?: unknown }).code === 404

/** Cloud Storage: one read of metadata and one download to open. */
export const bucketFiles: FileStore = {
  put: bucketObjects.put,
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
