import { createHash } from 'node:crypto'
import type { ObjectStore } from '../intake/ports.ts'
import { bucket } from './firebase.ts'

/** HTTP status of a precondition that does not hold: the object is there already. */
const EXISTS = 412

/**
 * Uploads in one request, with the library's sign-in and retries, and returns the MD5 of what arrived. Its `save` goes by streams and
 * a body of several parts, which is more than half as much work again.
 */
async function upload(path: string, bytes: Buffer, mediaType: string): Promise<string | undefined> {
  const files = bucket()
  const [{ md5Hash }] = (await files.request({
    method: 'POST',
    uri: `${files.storage.apiEndpoint}/upload/storage/v1/b/${files.name}/o`,
    qs: { name: path, uploadType: 'media', ifGenerationMatch: 0 },
    headers: { 'content-type': mediaType },
    body: bytes,
  })) as unknown as [{ md5Hash?: string }]
  return md5Hash
}

/**
 * Objects in Cloud Storage that are written once: one class A operation to put, one class B to get. The precondition makes a put
 * repeatable, so that the client library may retry it by itself.
 */
export const bucketObjects: ObjectStore = {
  async put(path, bytes, mediaType) {
    const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    try {
      const stored = await upload(path, content, mediaType)
      if (stored === createHash('md5').update(content).digest('base64')) return
      await bucket().file(path).delete()
      throw new Error(`${path} was damaged on its way to Storage`)
    } catch (error) {
      if ((error as { code?: unknown }).code !== EXISTS) throw error
    }
  },
  async get(path) {
    const [bytes] = await bucket().file(path).download()
    return bytes
  },
}
