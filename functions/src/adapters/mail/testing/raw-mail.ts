/** A raw mail for a test; `\xe9` in it is one byte. */
export function rawMail(headers: readonly string[], body = 'Hello.'): Buffer {
  return Buffer.from(`${headers.join('\r\n')}\r\n\r\n${body}`, 'latin1')
}

/** A multipart mail; each part is its header lines and its body. */
export function rawMultipart(
  type: string,
  parts: readonly (readonly [headers: readonly string[], body: string])[],
  headers: readonly string[] = ['From: Iris <iris@example.org>'],
): Buffer {
  return rawMail([...headers, `Content-Type: multipart/${type}; boundary=b`], multipart(parts))
}

/** The body of a multipart with a boundary. */
export function multipart(
  parts: readonly (readonly [headers: readonly string[], body: string])[],
  boundary = 'b',
): string {
  const pieces = parts.map(([headers, body]) => `--${boundary}\r\n${headers.join('\r\n')}\r\n\r\n${body}\r\n`)
  return `${pieces.join('')}--${boundary}--\r\n`
}

/** Bytes as the characters that `rawMail` makes of them. */
export function bytesOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1')
}
