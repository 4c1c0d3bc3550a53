export { customerIdOf, UNKNOWN_CUSTOMER } from './customer-id.ts'
export { newCustomer } from './new-customer.ts'
export * from './schema.ts'
