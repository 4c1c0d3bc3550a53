import type { IncomingHttpHeaders } from 'node:http'

/** A CloudEvent: its attributes (`id`, `type`, `source`, `document` …) and its payload. */
export interface CloudEvent {
  attributes: Record<string, string>
  data: Buffer
}

const PREFIX = 'ce-'

/** Attributes out of the headers of CloudEvents' binary mode. */
export function readAttributes(headers: IncomingHttpHeaders): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers)) {
    if (name.startsWith(PREFIX) && typeof value === 'string') attributes[name.slice(PREFIX.length)] = value
  }
  return attributes
}

/** The headers that carry an event's attributes to the host. */
export function attributeHeaders(attributes: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [PREFIX + name, value]))
}

/**
 * An event as Firestore's emulator posts it: attributes in headers, the DocumentEventData as base64 text. The emulator says
 * `projects/` twice in its source; production says it once.
 */
export function readEmulatorEvent(headers: IncomingHttpHeaders, body: Buffer): CloudEvent {
  const attributes = readAttributes(headers)
  if (attributes['source'])
    attributes['source'] = attributes['source'].replace('projects/projects/', 'projects/')
  return { attributes, data: Buffer.from(body.toString('latin1'), 'base64') }
}
