export * from './organisations.ts'
export * from './useOrganisation.ts'
