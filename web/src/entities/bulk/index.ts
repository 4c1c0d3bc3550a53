export * from './find-running-job.ts'
export * from './useBulk.ts'
export * from './useBulkJob.ts'
