import { readFileSync } from 'node:fs'
import { posix } from 'node:path'
import * as z from 'zod'

const ruleSchema = z.object({
  source: z.string(),
  headers: z.array(z.object({ key: z.string(), value: z.string() })),
})
const firebaseSchema = z.object({
  hosting: z.object({ headers: z.array(ruleSchema).default([]) }).optional(),
})
export type HeaderRule = z.infer<typeof ruleSchema>

/** The header rules of firebase.json, so that the local desk answers as Hosting does. None when there is no such file. */
export function readHeaderRules(file: string): HeaderRule[] {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return []
  }
  return firebaseSchema.parse(JSON.parse(text)).hosting?.headers ?? []
}

/** Adapts a policy made for Google's servers: the browser must reach the emulators, and nothing here speaks TLS. */
export function localPolicy(policy: string, emulators: readonly string[]): string {
  return policy
    .split(';')
    .map((directive) => directive.trim())
    .filter((directive) => directive && directive !== 'upgrade-insecure-requests')
    .map((directive) =>
      directive.startsWith('connect-src') ? [directive, ...emulators].join(' ') : directive,
    )
    .join('; ')
}

/** The headers of one path; of rules that name the same header, the last wins, as on Hosting. */
export function headersFor(
  path: string,
  rules: readonly HeaderRule[],
  emulators: readonly string[],
): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const { source, headers: given } of rules) {
    if (!posix.matchesGlob(path, source.startsWith('/') || source.startsWith('**') ? source : `/${source}`))
      continue
    for (const { key, value } of given) headers[key.toLowerCase()] = value
  }
  delete headers['strict-transport-security']
  const policy = headers['content-security-policy']
  if (policy) headers['content-security-policy'] = localPolicy(policy, emulators)
  return headers
}
