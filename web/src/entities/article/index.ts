export * from './save-article.ts'
export * from './useArticles.ts'
