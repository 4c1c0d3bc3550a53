export * from './parked-id.ts'
export * from './parking.ts'
export * from './useParkedRecipients.ts'
