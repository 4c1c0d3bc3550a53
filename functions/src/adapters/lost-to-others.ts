/** What Firestore answers a commit that lost to others (google.rpc.Code): ALREADY_EXISTS, FAILED_PRECONDITION, ABORTED. */
const LOST_TO_OTHERS: readonly unknown[] = [6, 9, 10]

/** Whether a commit failed because what it depends on has changed, so that it may be tried again after reading anew. */
export function isLostToOthers(error: unknown): boolean {
  return LOST_TO_OTHERS.includes((error as { code?: unknown }).code)
}
