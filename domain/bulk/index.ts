export * from './plan-bulk.ts'
export * from './plan-undo.ts'
export * from './schema.ts'
