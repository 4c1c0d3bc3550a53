export * from './answer-wanted.ts'
export * from './useConversation.ts'
export * from './usePages.ts'
export * from './useBlindCopies.ts'
