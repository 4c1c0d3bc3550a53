export * from './next-due.ts'
