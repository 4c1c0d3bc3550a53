/** The largest mail that the desk takes, in bytes: 30 MB, so that it fits into one request of Cloud Functions (32 MB). */
export const MAX_MAIL_BYTES = 30 * 1024 * 1024
