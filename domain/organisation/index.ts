export { isPublicMailDomain, mailDomain } from './public-mail-domain.ts'
export { isTicketOf } from './same-organisation.ts'
export * from './schema.ts'
