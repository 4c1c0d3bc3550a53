export * from './default-auto-answer.ts'
export * from './schema.ts'
