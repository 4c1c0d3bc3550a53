const MAX_LENGTH = 200
const MAX_EXTENSION = 20

/** Control and format characters, bidi overrides among them; the two joiners that scripts and emoji need stay. */
const invisible = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu
/** What some file system refuses in a name. */
const refused = /[<>:"|?*]/g

/**
 * A file name that is safe to show, to store and to put into a header: the last segment of what may be a path, without control and
 * bidi characters (a right-to-left override turns `exe.pdf` around), without leading dots, at most 200 UTF-16 units with the
 * extension kept. `file` when nothing is left.
 */
export function cleanFileName(name: string | undefined): string {
  const segments = (name ?? '').toWellFormed().normalize('NFC').replace(invisible, '').split(/[/\\]/)
  const last = segments.map((segment) => segment.trim()).findLast((segment) => segment !== '') ?? ''
  const clean = last
    .replace(refused, '_')
    .replace(/^[.\s]+/, '')
    .replace(/[.\s]+$/, '')
  return clean === '' ? 'file' : shorten(clean)
}

function shorten(name: string): string {
  if (name.length <= MAX_LENGTH) return name
  const dot = name.lastIndexOf('.')
  const extension = dot > 0 && name.length - dot <= MAX_EXTENSION ? name.slice(dot) : ''
  // A cut through a surrogate pair leaves half a character, which is dropped.
  const stem = name.slice(0, MAX_LENGTH - extension.length).replace(/[\ud800-\udbff]$/, '')
  return stem + extension
}
