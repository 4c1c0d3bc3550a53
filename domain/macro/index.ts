export * from './apply-macro.ts'
export * from './schema.ts'
