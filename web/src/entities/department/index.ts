export * from './useDepartments.ts'
