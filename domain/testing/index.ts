export * from './mail-facts.ts'
export * from './message.ts'
export * from './ticket.ts'
export * from './time.ts'
