export * from './useScheduled.ts'
