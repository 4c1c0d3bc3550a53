import { pathToFileURL } from 'node:url'
import type { FunctionEntry } from './manifest.ts'

/** What firebase-functions hangs on every function it makes. */
interface Endpoint {
  httpsTrigger?: object
  callableTrigger?: object
  scheduleTrigger?: object
  eventTrigger?: {
    eventType: string
    eventFilters?: Record<string, unknown>
    eventFilterPathPatterns?: Record<string, unknown>
    retry?: unknown
  }
  timeoutSeconds?: unknown
}

export type CloudFunction = ((...args: unknown[]) => unknown) & { __endpoint: Endpoint }

export interface LoadedFunction {
  entry: FunctionEntry
  run: CloudFunction
}

function isCloudFunction(value: unknown): value is CloudFunction {
  return typeof value === 'function' && typeof (value as Partial<CloudFunction>).__endpoint === 'object'
}

/** Kind and trigger of one exported function. Throws for a kind that this host cannot call. */
export function describe(name: string, endpoint: Endpoint): FunctionEntry {
  if (endpoint.scheduleTrigger) return { name, kind: 'schedule' }
  if (endpoint.callableTrigger) return { name, kind: 'callable' }
  if (endpoint.httpsTrigger) return { name, kind: 'https' }
  const trigger = endpoint.eventTrigger
  const document = trigger?.eventFilterPathPatterns?.['document'] ?? trigger?.eventFilters?.['document']
  if (!trigger?.eventType.startsWith('google.cloud.firestore.document.') || typeof document !== 'string') {
    throw new Error(`${name} has a trigger that the local desk does not have`)
  }
  const timeoutSeconds = typeof endpoint.timeoutSeconds === 'number' ? endpoint.timeoutSeconds : 60
  const { eventType } = trigger
  return { name, kind: 'event', eventType, document, retry: trigger.retry === true, timeoutSeconds }
}

/** Imports the bundle that is deployed and finds its functions. */
export async function loadFunctions(bundle: string): Promise<Map<string, LoadedFunction>> {
  const module = (await import(pathToFileURL(bundle).href)) as Record<string, unknown>
  const functions = new Map<string, LoadedFunction>()
  for (const [name, value] of Object.entries(module)) {
    if (isCloudFunction(value)) functions.set(name, { entry: describe(name, value.__endpoint), run: value })
  }
  return functions
}
