export * from './command.ts'
export * from './store.ts'
export * from './useShortcuts.ts'
