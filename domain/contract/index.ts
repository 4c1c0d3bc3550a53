export * from './is-expired.ts'
export * from './schema.ts'
