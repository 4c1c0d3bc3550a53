export * from './parse-minutes.ts'
export * from './schema.ts'
