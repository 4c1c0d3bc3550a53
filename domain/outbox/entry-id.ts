/** Ids of outbox entries follow from what they are for, so that making one again meets the first. */
export const fanOutEntryId = (messageId: string) => `${messageId}_f`
export const autoAnswerEntryId = (messageId: string) => `${messageId}_a`
export const notificationEntryId = (messageId: string, uid: string) => `${messageId}_n_${uid}`
/** `addressHash`: lower-case hex of a hash of the recipient's lower-cased address. */
export const replyEntryId = (messageId: string, addressHash: string) => `${messageId}_r_${addressHash}`
export const mentionEntryId = (noteId: string, uid: string) => `${noteId}_m_${uid}`
export const heldReplyEntryId = (scheduledId: string, occurrence: number) => `${scheduledId}_h_${occurrence}`
