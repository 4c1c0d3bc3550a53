export * from './form-token.ts'
export * from './rate-limit.ts'
export * from './read-request.ts'
export * from './schema.ts'
