export * from './message.ts'
export * from './ticket.ts'
export * from './time.ts'
