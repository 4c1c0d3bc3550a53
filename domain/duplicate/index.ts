export * from './find-duplicate.ts'
