import { createRequire } from 'node:module'
import type { RequestListener } from 'node:http'

/** The parts of firebase-tools that are used here. It publishes no types for them. */
const load = createRequire(import.meta.url)
const emulator = (path: string): unknown => load(`firebase-tools/lib/emulator/${path}`)

interface Operation {
  responses?: Record<string, { content?: Record<string, { schema: object }> }>
}

/** As much of an OpenAPI description as is touched here. */
export interface ApiSpec {
  paths: Record<string, { parameters?: { $ref?: string }[] } & Record<string, Operation>>
}

export interface ObjectMetadata {
  name: string
  bucket: string
}

export interface StorageInternals {
  start(): Promise<void>
  _rulesRuntime: { start(): void; stop(): void }
  _persistence: { reset(dir: string): void; _diskPathMap: Map<string, string> }
  _files: Map<string, { metadata: ObjectMetadata }>
  _cloudFunctions: { dispatch(action: string, object: ObjectMetadata): Promise<void> }
  _storageLayer: { path(bucket: string, object: string): string }
}

type StorageClass = new (args: {
  projectId: string
  host: string
  port: number
  rules: unknown[]
}) => StorageInternals

interface MetadataClass {
  fromJSON(text: string, functions: unknown): ObjectMetadata
  toJSON(metadata: ObjectMetadata): string
}

export const authApiSpec = () => (emulator('auth/apiSpec') as { default: ApiSpec }).default

export const authServer = () =>
  emulator('auth/server') as { createApp(projectId: string): Promise<RequestListener> }

/** Emulators look each other up here, and Storage looks itself up when it makes a bucket. */
export const emulatorRegistry = () =>
  (
    emulator('registry') as {
      EmulatorRegistry: { start(instance: { start(): Promise<void> }): Promise<void> }
    }
  ).EmulatorRegistry

export const storageModule = () => ({
  StorageEmulator: (emulator('storage') as { StorageEmulator: StorageClass }).StorageEmulator,
  StoredFile: (
    emulator('storage/files') as {
      StoredFile: new (metadata: ObjectMetadata) => { metadata: ObjectMetadata }
    }
  ).StoredFile,
  StoredFileMetadata: (emulator('storage/metadata') as { StoredFileMetadata: MetadataClass })
    .StoredFileMetadata,
})
