export * from './useConversation.ts'
