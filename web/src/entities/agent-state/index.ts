export * from './useSeen.ts'
