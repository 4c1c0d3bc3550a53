export * from './save-canned.ts'
export * from './useCannedResponses.ts'
