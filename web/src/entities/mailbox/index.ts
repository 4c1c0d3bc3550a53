export * from './useMailboxes.ts'
