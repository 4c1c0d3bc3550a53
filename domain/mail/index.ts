export { makeOwnMessageId, readOwnMessageId, type OwnMailKind, type OwnMessageId } from './own-message-id.ts'
export { baseAddress, makeReplyAddress, readReplyAddress } from './reply-address.ts'
export { shortIdFromHash } from './short-id.ts'
export { isMac, macOf, type TokenKey } from './tokens.ts'
