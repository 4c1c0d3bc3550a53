export * from './useStatuses.ts'
