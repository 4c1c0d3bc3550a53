/** What `GET /__/firebase/init.json` answers: the Firebase web config, and, on one machine, where the emulators are. */
export interface RuntimeConfig {
  projectId: string
  apiKey: string
  authDomain?: string
  appId?: string
  storageBucket?: string
  /** Locally only: `firestore` and `auth` are `host:port`, `functions` is an origin. */
  emulators?: { firestore: string; auth: string; functions: string }
}

let loading: Promise<RuntimeConfig> | undefined

/** The config of the project that serves this page, fetched once. Rejects with a sentence for people. */
export function runtimeConfig(): Promise<RuntimeConfig> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined
    throw error
  })
  return loading
}

async function load(): Promise<RuntimeConfig> {
  const response = await fetch('/__/firebase/init.json').catch(() => null)
  if (!response?.ok) throw new Error('The desk cannot be reached. Check your connection and try again.')
  return (await response.json()) as RuntimeConfig
}

/** `127.0.0.1:8080` as its two parts. */
export function hostAndPort(address: string): [host: string, port: number] {
  const at = address.lastIndexOf(':')
  return [address.slice(0, at), Number(address.slice(at + 1))]
}
