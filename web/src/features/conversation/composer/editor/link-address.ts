const MOST = 2_000
const MAIL = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/
const HOST = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}(?::\d{1,5})?(?:[/?#]\S*)?$/iu

/** The address that a person meant: `tallowpine.example` leads to https, `us@…` to a mail. Null for what leads nowhere safe. */
export function linkAddress(typed: string): string | null {
  const text = typed.trim()
  if (!text || text.length > MOST || /\s/.test(text)) return null
  if (/^https?:\/\/[^/]/i.test(text)) return URL.canParse(text) ? text : null
  if (/^mailto:/i.test(text)) return MAIL.test(text.slice(7).split('?')[0] ?? '') ? text : null
  if (MAIL.test(text)) return `mailto:${text}`
  return HOST.test(text) ? `https://${text}` : null
}
