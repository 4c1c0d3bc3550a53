const notAttributeChar = /[^A-Za-z0-9!#$&+.^_`|~-]/gu

/** "Save this, under this name": never shown in place. The ASCII name is for old programs (RFC 6266, RFC 8187). */
export function attachmentDisposition(name: string): string {
  const wellFormed = name.toWellFormed()
  const ascii = wellFormed.replace(/[^\w.-]/g, '_')
  const encoded = wellFormed.replace(notAttributeChar, (char) =>
    [...new TextEncoder().encode(char)]
      .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
      .join(''),
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}
