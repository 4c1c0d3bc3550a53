/** A text as it is compared: case and accents aside, compatible letters alike. */
export function fold(text: string): string {
  // Most texts have neither, and ten thousand are compared at once.
  if (isPlain(text)) return text.toLowerCase()
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false
  return true
}
