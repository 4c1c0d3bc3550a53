export * from './plan-merge.ts'
export * from './plan-unmerge.ts'
export { mergeRecordSchema, type MergeRecord } from './record.ts'
