export type { DraftContent } from './draft-keeper.ts'
export { forgetStoredDrafts, isEmpty } from './draft-keeper.ts'
export * from './useDraft.ts'
