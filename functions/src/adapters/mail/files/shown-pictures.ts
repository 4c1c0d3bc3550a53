import { plainLine } from '@emberdesk/domain/mail'
import { valuesOf } from '../mime/header-block.ts'
import type { FoundFile } from '../read/collected.ts'

const MAX_CID = 300
const REFERENCE = /\bcid:([^"'\s<>)]{1,600})/gi
const SOURCE = /(\s(?:src|background)\s*=\s*)("[^"]{1,1000}"|'[^']{1,1000}')/gi

export interface ShownPictures {
  /** The HTML with each reference to a part of the mail written `cid:…`, exactly as the file has it. */
  html: string
  /** By the file's place: the Content-ID that the HTML refers to. */
  cids: ReadonlyMap<number, string>
}

/**
 * Finds which files the HTML shows, by Content-ID (RFC 2392, escaped in any way) or Content-Location (RFC 2557), so that only what is
 * seen in the text is left out of the list of files. Parts of attached mails are not looked at.
 */
export function shownPictures(html: string, files: readonly FoundFile[]): ShownPictures {
  const cids = new Map<number, string>()
  if (html === '' || files.length === 0) return { html, cids }
  const ids = new Map<string, number>()
  const places = new Map<string, number>()
  for (const [index, file] of files.entries()) {
    const id = fitCid(file.cid)
    if (id && !ids.has(id.toLowerCase())) ids.set(id.toLowerCase(), index)
    const place = file.entity
      ? (valuesOf(file.entity.fields, 'content-location')[0] ?? '').replace(/\s+/g, '')
      : ''
    if (place !== '' && !places.has(place)) places.set(place, index)
  }
  const shown = (index: number): string => {
    const cid = cids.get(index) ?? fitCid(files[index]?.cid ?? '') ?? `part-${index + 1}`
    cids.set(index, cid)
    return cid
  }
  const byId = html.replace(REFERENCE, (whole, reference: string) => {
    const index = ids.get(unescaped(reference).toLowerCase())
    return index === undefined ? whole : `cid:${shown(index)}`
  })
  if (places.size === 0) return { html: byId, cids }
  const byPlace = byId.replace(SOURCE, (whole, before: string, quoted: string) => {
    const index = places.get(unescaped(quoted.slice(1, -1)))
    return index === undefined ? whole : `${before}"cid:${shown(index)}"`
  })
  return { html: byPlace, cids }
}

/** A Content-ID that can stand in an attribute as it is; another one is not used. */
function fitCid(cid: string): string | null {
  const fit =
    cid !== '' && cid.length <= MAX_CID && plainLine(cid, MAX_CID) === cid && !/["'<>&\s)%]/.test(cid)
  return fit ? cid : null
}

function unescaped(reference: string): string {
  const text = reference.replace(/&amp;/g, '&').replace(/&#(?:64|x40);/gi, '@')
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
