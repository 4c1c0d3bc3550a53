export * from './public-articles.ts'
