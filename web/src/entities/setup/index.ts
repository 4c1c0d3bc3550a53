export * from './first-setup.ts'
