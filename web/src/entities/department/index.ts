export * from './save-department.ts'
export * from './useDepartments.ts'
