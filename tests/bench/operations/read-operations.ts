import { request } from 'node:http'
import { text } from 'node:stream/consumers'
import type { Operations } from './count-operations.ts'

/** What the functions host has asked of Firestore so far. Rejects when it does not count. */
export function readOperations(socketPath: string): Promise<Operations> {
  return new Promise((resolve, reject) => {
    request({ socketPath, path: '/' }, (response) => {
      text(response).then((body) => resolve(JSON.parse(body) as Operations), reject)
    })
      .on('error', reject)
      .end()
  })
}
