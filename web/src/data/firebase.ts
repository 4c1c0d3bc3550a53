import { initializeApp, type FirebaseApp } from 'firebase/app'
import { runtimeConfig, type RuntimeConfig } from './config.ts'

let starting: Promise<{ app: FirebaseApp; config: RuntimeConfig }> | undefined

/** The Firebase app of this page, started on first use. */
export function firebase(): Promise<{ app: FirebaseApp; config: RuntimeConfig }> {
  starting ??= runtimeConfig()
    .then((config) => ({ app: initializeApp(config), config }))
    .catch((error: unknown) => {
      starting = undefined
      throw error
    })
  return starting
}
