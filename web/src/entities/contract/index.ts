export * from './save-contract.ts'
export * from './useChooseContract.ts'
export * from './useContracts.ts'
