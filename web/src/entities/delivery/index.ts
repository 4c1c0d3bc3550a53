export * from './deliveries.ts'
