export * from './set-access.ts'
export * from './useAgents.ts'
