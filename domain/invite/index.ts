export { readInvite } from './read-invite.ts'
