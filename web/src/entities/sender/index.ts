export * from './shown-name.ts'
export * from './useLyingNames.ts'
