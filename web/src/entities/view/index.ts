export * from './save-view.ts'
export * from './useViews.ts'
