import './options.ts'

export { onOutboxQueued } from './triggers/on-outbox-queued.ts'
export { onReplyCreated } from './triggers/on-reply-created.ts'
export { onTicketUpdated } from './triggers/on-ticket-updated.ts'
