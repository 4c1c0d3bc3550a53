export * from './lease.ts'
export * from './people-at-work.ts'
export * from './useLease.ts'
export * from './usePresence.ts'
