export * from './useDeskName.ts'
