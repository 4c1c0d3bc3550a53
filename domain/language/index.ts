export * from './guess-language.ts'
