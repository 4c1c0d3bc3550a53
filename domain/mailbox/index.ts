export * from './fetch-progress.ts'
export * from './plan-fetch.ts'
export * from './schema.ts'
