import { readFileSync } from 'node:fs'

export interface HeaderRule {
  source: string
  headers: { key: string; value: string }[]
}

export interface FirebaseConfig {
  $schema: string
  firestore: { rules: string; indexes: string }
  storage: { rules: string }
  functions: { source: string; runtime: string; predeploy: string[]; ignore: string[] }[]
  hosting: {
    predeploy: string[]
    rewrites: { source: string; destination?: string; function?: { functionId: string; region: string } }[]
    headers: HeaderRule[]
  }
  emulators: Record<string, { host: string; port: number } | boolean>
}

/** firebase.json, as far as the tests look at it. */
export function readFirebaseConfig(): FirebaseConfig {
  return JSON.parse(readFileSync('firebase.json', 'utf8')) as FirebaseConfig
}
