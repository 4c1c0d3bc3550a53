export * from './category-colours.ts'
export * from './useStatuses.ts'
