export * from './paths.ts'
export * from './region.ts'
