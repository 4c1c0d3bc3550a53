import { emptyFields, type RequestFields } from './request-fields.ts'

const KEY = 'emberdesk.request'

export interface KeptRequest {
  fields: RequestFields
  /** Made once for a form: whatever is sent again under it is filed once. */
  submissionId: string
}

function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

const freshRequest = (): KeptRequest => ({ fields: emptyFields(), submissionId: newId() })

/** What was typed before a reload in this tab, or an empty form. */
export function readKept(storage: Storage = sessionStorage): KeptRequest {
  try {
    const kept = JSON.parse(storage.getItem(KEY) ?? '') as Partial<KeptRequest> | null
    if (typeof kept?.submissionId !== 'string' || typeof kept.fields !== 'object') return freshRequest()
    const fields = emptyFields()
    for (const name of Object.keys(fields) as (keyof RequestFields)[]) {
      const value: unknown = kept.fields[name]
      if (typeof value === 'string') fields[name] = value
    }
    return { fields, submissionId: kept.submissionId }
  } catch {
    return freshRequest()
  }
}

/** Keeps it for a reload. A full or forbidden storage is no reason to disturb who is typing. */
export function keep(request: KeptRequest, storage: Storage = sessionStorage): void {
  try {
    storage.setItem(KEY, JSON.stringify(request))
  } catch {
    return
  }
}

export function forgetKept(storage: Storage = sessionStorage): KeptRequest {
  storage.removeItem(KEY)
  return freshRequest()
}
