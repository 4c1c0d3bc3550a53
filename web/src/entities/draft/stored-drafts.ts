/** Where a person's drafts lie on this machine. */
export const draftKey = (uid: string, ticketId = ''): string => `emberdesk.draft.${uid}.${ticketId}`

/** Removes a person's drafts from this machine, but for what the server does not have: customers' words stay on no shared computer. */
export function forgetStoredDrafts(local: Storage, uid: string): void {
  for (const key of Object.keys(local).filter((each) => each.startsWith(draftKey(uid)))) {
    if (local.getItem(key)?.includes('"stored":true')) local.removeItem(key)
  }
}
