const BOUNDARY = /;\s*boundary=(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i

/**
 * A multipart body up to its closing boundary. What follows means nothing (RFC 2046, 5.1.1), but busboy reads on in it, and waits for
 * ever for the end of a file that begins there.
 */
export function formBody(contentType: string, body: Buffer): Buffer {
  const found = BOUNDARY.exec(contentType)
  const boundary = found?.[1] ?? found?.[2]
  if (!boundary) return body
  const closing = Buffer.from(`--${boundary}--`)
  const end = body.subarray(0, closing.length).equals(closing)
    ? 0
    : body.indexOf(Buffer.concat([Buffer.from('\r\n'), closing]))
  return end === -1 ? body : body.subarray(0, end + (end === 0 ? 0 : 2) + closing.length)
}
