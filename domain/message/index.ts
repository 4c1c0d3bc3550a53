export * from './address.ts'
export * from './attachment.ts'
export * from './note.ts'
export * from './schema.ts'
