export { customerIdOf, UNKNOWN_CUSTOMER } from './customer-id.ts'
export * from './schema.ts'
