export * from './new-desk.ts'
export * from './read-setup.ts'
export * from './schema.ts'
