export * from './chime.ts'
export * from './notices.ts'
