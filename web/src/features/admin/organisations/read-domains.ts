import { isPublicMailDomain, mailDomain } from '@emberdesk/domain/organisation'

export interface ReadDomains {
  domains: string[]
  /** What is no mail domain, as typed. */
  malformed: string[]
  /** Where anybody gets an address. */
  open: string[]
}

const label = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?'
const domainForm = new RegExp(`^(?:${label}\\.)+${label}$`, 'u')

/** Mail domains as people type them: one a line or with commas, with or without what stands before the @. Each once, lower case. */
export function readDomains(typed: string): ReadDomains {
  const parts = typed.split(/[\s,;]+/).filter(Boolean)
  const names = [
    ...new Set(parts.map((part) => (part.includes('@') ? mailDomain(part) : part.toLowerCase()))),
  ]
  const malformed = names.filter((name) => name.length > 255 || !domainForm.test(name))
  const domains = names.filter((name) => !malformed.includes(name))
  return { domains, malformed, open: domains.filter(isPublicMailDomain) }
}
