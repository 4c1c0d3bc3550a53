export * from './shown-name.ts'
export * from './suspicious-name.ts'
