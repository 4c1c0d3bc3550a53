export * from './park.ts'
export * from './schema.ts'
