export * from './format.ts'
export * from './server-time.ts'
export * from './useNow.ts'
