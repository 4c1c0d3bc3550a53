export * from './lease.ts'
export * from './useLease.ts'
export * from './usePresence.ts'
