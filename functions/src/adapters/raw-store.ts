import type { ObjectStore } from '../intake/ports.ts'
import { bucket } from './firebase.ts'

/** HTTP status of a precondition that does not hold: the object is there already. */
const EXISTS = 412

/**
 * Objects in Cloud Storage that are written once: one class A operation to put, one class B to get. The precondition makes a put
 * repeatable, so that the client library may retry it by itself.
 */
export const bucketObjects: ObjectStore = {
  async put(path, bytes, mediaType) {
    try {
      await bucket()
        .file(path)
        .save(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
          resumable: false,
          contentType: mediaType,
          preconditionOpts: { ifGenerationMatch: 0 },
        })
    } catch (error) {
      if ((error as { code?: unknown }).code !== EXISTS) throw error
    }
  },
  async get(path) {
    const [bytes] = await bucket().file(path).download()
    return bytes
  },
}
