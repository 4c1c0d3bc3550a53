/** A shortcut as people type it ("/Refund now"), as it is stored ("refund-now"); null for what cannot be one. */
export function readShortcut(typed: string): string | null {
  const shortcut = typed.normalize('NFC').trim().replace(/^\/+/, '').toLowerCase().replace(/\s+/g, '-')
  return /^[\p{L}\p{M}\p{N}_-]*$/u.test(shortcut) ? shortcut : null
}
