export type { DraftContent } from './draft-keeper.ts'
export { isEmpty } from './draft-keeper.ts'
export * from './useDraft.ts'
