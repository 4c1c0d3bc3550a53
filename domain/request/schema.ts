import * as z from 'zod'

/** What the public form posts to `/api/requests`, as JSON or multipart (files then in the field `files`). */
export const requestSchema = z.object({
  name: z.string().trim().min(1).max(100),
  email: z.email().max(320),
  departmentId: z.string().min(1).max(60),
  subject: z.string().trim().min(1).max(200),
  text: z.string().trim().min(1).max(50_000),
  /** Made in the browser when the form opens; a retry after a lost connection carries the same and is filed once. */
  submissionId: z.string().min(16).max(64),
  /** From `GET /api/requests/form`: signed time of issue, the proof of a minimum fill time. */
  formToken: z.string().max(200),
  /** Honeypot: people do not see it, robots fill it. */
  website: z.string().max(500).optional(),
})
export type RequestInput = z.infer<typeof requestSchema>

export const MAX_FILES = 10
/** Bytes of all files of one request or one reply. */
export const MAX_FILES_BYTES = 20 * 1024 * 1024
