import { mediaTypeOf } from '@emberdesk/domain/file'
import { createHash } from 'node:crypto'
import type { MailFile } from '../../../intake/ports.ts'
import type { FoundFile } from '../read/collected.ts'
import { distinctNames } from './distinct-names.ts'
import { fileName } from './file-name.ts'
import { shownPictures } from './shown-pictures.ts'

/** More parts than this are not listed one by one; the original holds them all. */
export const MAX_FILES = 100

export interface MailFiles {
  files: MailFile[]
  html: string
  /** There were more. */
  leftOut: boolean
}

/**
 * The files of a mail, named and typed.
 * @param html its body, to tell which of them it shows; it comes back with its references to them made uniform
 * @param hints charsets of the mail, the likeliest first, for names that do not say theirs
 */
export function mailFiles(found: readonly FoundFile[], html: string, hints: readonly string[]): MailFiles {
  const listed = found.slice(0, MAX_FILES)
  const names = distinctNames(listed.map((file, index) => fileName(file, index + 1, hints)))
  const shown = shownPictures(html, listed)
  const files = listed.map(({ bytes }, index) => {
    const name = names[index] ?? 'file'
    return {
      name,
      type: mediaTypeOf(name, bytes.subarray(0, 512)),
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      cid: shown.cids.get(index) ?? null,
      bytes,
    }
  })
  return { files, html: shown.html, leftOut: found.length > MAX_FILES }
}
