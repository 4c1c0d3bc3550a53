export * from './usePreferencesSync.ts'
export * from './useSeen.ts'
