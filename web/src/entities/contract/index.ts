export * from './save-contract.ts'
export * from './useContracts.ts'
