/** What our HTTP functions answer when they cannot do it: a code for programs, a sentence for people. */
export class ApiError extends Error {
  readonly status: number
  readonly code: string
  readonly details: unknown

  constructor(status: number, code: string, message: string, details?: unknown) {
    super(message)
    this.status = status
    this.code = code
    this.details = details
  }
}

const UNREACHABLE = 'The desk cannot be reached. Check your connection and try again.'
const UNCLEAR = 'Something went wrong on our side. Try again in a moment.'

export interface ApiRequest {
  method?: 'GET' | 'POST'
  /** Sent as JSON. */
  json?: unknown
  /** ID token for the `Authorization` header. */
  token?: string
  signal?: AbortSignal
}

/** Asks our HTTP interface. Rejects with an `ApiError`, also when there was no answer (`status` 0). */
export async function api<Answer>(path: string, request: ApiRequest = {}): Promise<Answer> {
  const response = await apiResponse(path, request)
  return (await response.json()) as Answer
}

/** The same, for answers that are not JSON. */
export async function apiBlob(path: string, request: ApiRequest = {}): Promise<Blob> {
  const response = await apiResponse(path, request)
  return response.blob()
}

async function apiResponse(path: string, { method, json, token, signal }: ApiRequest): Promise<Response> {
  const headers: Record<string, string> = {}
  if (token) headers.Authorization = `Bearer ${token}`
  if (json !== undefined) headers['Content-Type'] = 'application/json'
  const body = json === undefined ? null : JSON.stringify(json)
  const sent = fetch(path, {
    method: method ?? (body ? 'POST' : 'GET'),
    headers,
    body,
    signal: signal ?? null,
  })
  const response = await sent.catch((error: unknown) => {
    if (signal?.aborted) throw error
    throw new ApiError(0, 'unreachable', UNREACHABLE)
  })
  if (!response.ok) throw toApiError(response.status, await response.text().catch(() => ''))
  return response
}

export interface Upload {
  body: FormData | Blob
  token?: string
  /** 0 to 1, as the bytes leave. */
  progress?: (part: number) => void
  signal?: AbortSignal
}

/** Posts bytes and tells how far it is; `fetch` cannot. Rejects like `api`. */
export function upload<Answer>(path: string, { body, token, progress, signal }: Upload): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', path)
    if (token) request.setRequestHeader('Authorization', `Bearer ${token}`)
    request.upload.onprogress = (event) => event.lengthComputable && progress?.(event.loaded / event.total)
    request.onload = () => {
      if (request.status < 300) resolve(JSON.parse(request.responseText) as Answer)
      else reject(toApiError(request.status, request.responseText))
    }
    request.onerror = () => reject(new ApiError(0, 'unreachable', UNREACHABLE))
    request.onabort = () => reject(new DOMException('Aborted', 'AbortError'))
    signal?.addEventListener('abort', () => request.abort(), { once: true })
    request.send(body)
  })
}

/** The error an answer carries, or an honest one of our own when it carries none. */
export function toApiError(status: number, text: string): ApiError {
  try {
    const { error } = JSON.parse(text) as { error: { code: string; message: string; details?: unknown } }
    return new ApiError(status, error.code, error.message, error.details)
  } catch {
    return new ApiError(status, 'unclear', UNCLEAR)
  }
}
