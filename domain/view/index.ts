export * from './built-in.ts'
export * from './group.ts'
export * from './schema.ts'
export * from './sort.ts'
