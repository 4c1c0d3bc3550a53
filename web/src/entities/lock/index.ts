export * from './useTicketLock.ts'
