export * from './access-request.ts'
export * from './schema.ts'
