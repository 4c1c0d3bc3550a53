export * from './book-time.ts'
export * from './useTimeEntries.ts'
