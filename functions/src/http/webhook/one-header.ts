import type { IncomingHttpHeaders } from 'node:http'

/** The first value of a header, or an empty string. */
export function oneHeader(headers: IncomingHttpHeaders, name: string): string {
  const value = headers[name]
  return (Array.isArray(value) ? value[0] : value) ?? ''
}
