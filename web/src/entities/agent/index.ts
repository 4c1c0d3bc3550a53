export * from './save-mine.ts'
export * from './set-access.ts'
export * from './useAgents.ts'
