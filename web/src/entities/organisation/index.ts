export * from './organisations.ts'
