export * from './change-customer.ts'
export * from './useCustomer.ts'
