export * from './locale.ts'
export * from './offered-locales.ts'
export * from './preferences.ts'
export * from './store.ts'
