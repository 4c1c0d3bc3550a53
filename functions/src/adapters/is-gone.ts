/** Whether a write failed because its document is not there (google.rpc.Code: NOT_FOUND). */
export const isGone = (error: unknown): boolean => (error as { code?: unknown }).code === 5
