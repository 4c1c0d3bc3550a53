import type { Attachment } from '@emberdesk/domain/message'
import { api, apiBlob, upload } from '@/data/api.ts'
import { idToken } from '@/data/auth.ts'

export { ApiError } from '@/data/api.ts'

export interface UploadOptions {
  /** 0 to 1. */
  progress?: (part: number) => void
  signal?: AbortSignal
}

/** Puts a file beside a ticket, to be sent with a reply. Rejects with an `ApiError` whose message is for people. */
export async function uploadAttachment(
  ticketId: string,
  file: File,
  options: UploadOptions = {},
): Promise<Attachment> {
  const query = new URLSearchParams({ ticketId, name: file.name })
  // Under a type of its own the platform would try to parse it: a broken JSON file would be refused before we see it.
  const body = new Blob([file], { type: 'application/octet-stream' })
  return upload<Attachment>(`/api/files?${query}`, { body, token: await idToken(), ...options })
}

/** The bytes of an attachment, through the function that checks the reader. */
export async function attachmentBlob(
  ticketId: string,
  messageId: string,
  index: number,
  signal?: AbortSignal,
): Promise<Blob> {
  const token = await idToken()
  return apiBlob(`/api/files/${ticketId}/${messageId}/${index}`, signal ? { token, signal } : { token })
}

/** The bytes of a file that I put beside a ticket and did not send yet. */
export async function uploadedBlob(ticketId: string, sha256: string): Promise<Blob> {
  return apiBlob(`/api/uploads/${ticketId}/${sha256}`, { token: await idToken() })
}

/** The whole body of a message that is too large for its document (`bodyPath` set). */
export async function messageBody(
  ticketId: string,
  messageId: string,
): Promise<{ text: string; html: string }> {
  return api(`/api/bodies/${ticketId}/${messageId}`, { token: await idToken() })
}

/** A mail as it came, byte for byte (`rawPath` set). */
export async function rawMail(ticketId: string, messageId: string): Promise<Blob> {
  return apiBlob(`/api/raw/${ticketId}/${messageId}`, { token: await idToken() })
}

/** The mail behind an entry of the history, such as a bounce, byte for byte. */
export async function reportMail(ticketId: string, eventId: string): Promise<Blob> {
  return apiBlob(`/api/reports/${ticketId}/${eventId}`, { token: await idToken() })
}
