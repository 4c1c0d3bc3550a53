export * from './new-reply.ts'
export * from './plan-undo.ts'
export * from './undo-time.ts'
