export * from './clean-name.ts'
export * from './media-type.ts'
