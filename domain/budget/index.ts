export * from './budget.ts'
export * from './budgets-for.ts'
export * from './limits.ts'
export * from './over-budget.ts'
