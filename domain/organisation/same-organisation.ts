import { isPublicMailDomain, mailDomain } from './public-mail-domain.ts'
import type { OrganisationWithId } from './schema.ts'

/**
 * Whether a ticket belongs to an organisation: it says so or, when it names none, its requester writes from one of the organisation's
 * domains.
 */
export function isTicketOf(
  organisation: Pick<OrganisationWithId, 'id' | 'domains'>,
  ticket: { organisationId: string | null; requester: string },
): boolean {
  if (ticket.organisationId !== null) return ticket.organisationId === organisation.id
  const domain = mailDomain(ticket.requester)
  return !isPublicMailDomain(domain) && organisation.domains.includes(domain)
}
