export * from './useBulk.ts'
export * from './useBulkJob.ts'
