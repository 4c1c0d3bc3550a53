import './options.ts'

export { retryDelivery } from './callables/retry-delivery.ts'
export { setAgentAccess } from './callables/set-agent-access.ts'
export { inbound } from './http/inbound.ts'
export { everyMinute } from './schedules/every-minute.ts'
export { onOutboxQueued } from './triggers/on-outbox-queued.ts'
export { onReplyCreated } from './triggers/on-reply-created.ts'
export { onTicketUpdated } from './triggers/on-ticket-updated.ts'
