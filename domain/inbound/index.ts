export * from './incoming.ts'
export * from './schema.ts'
