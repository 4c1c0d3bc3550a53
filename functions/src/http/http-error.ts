interface Extras {
  /** Goes to the caller as it is. */
  details?: unknown
  headers?: Record<string, string>
}

/** An answer that is not what the caller hoped for. `message` is a sentence for a person: what is wrong and what to do. */
export class HttpError extends Error {
  override readonly name = 'HttpError'
  readonly status: number
  readonly code: string
  readonly details: unknown
  readonly headers: Record<string, string>

  constructor(status: number, code: string, message: string, extras: Extras = {}) {
    super(message)
    this.status = status
    this.code = code
    this.details = extras.details
    this.headers = extras.headers ?? {}
  }
}
