export * from './plan-scheduled.ts'
export * from './schema.ts'
