export * from './failure.ts'
