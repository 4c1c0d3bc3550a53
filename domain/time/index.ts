export * from './far-future.ts'
