export * from './public-form.ts'
