export * from './schema.ts'
export * from './ticket-changes.ts'
