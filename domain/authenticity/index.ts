export { failedCheck, judgeSender, type SenderClaim } from './judge-sender.ts'
export { parseAuthenticationResults } from './parse-authentication-results.ts'
export * from './schema.ts'
