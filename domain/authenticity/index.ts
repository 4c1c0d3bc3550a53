export { failedCheck, judgeSender, type SenderClaim } from './judge-sender.ts'
export { lyingName, type LyingName, type OurNames } from './lying-name.ts'
export { parseAuthenticationResults } from './parse-authentication-results.ts'
export * from './schema.ts'
