import type { Block, Line, Span } from './block.ts'

const URL_IN_TEXT = /\bhttps?:\/\/[^\s<>"'`\\{}|^]{1,2000}/gi
const TRAILING = /[.,;:!?)\]*_]+$/
const HEADING = /^##\s+(\S.*)$/
const BULLET = /^\s{0,3}[-*•]\s+(\S.*)$/
const NUMBERED = /^\s{0,3}\d{1,3}[.)]\s+(\S.*)$/

function readLine(text: string): Line {
  const spans: Span[] = []
  let from = 0
  for (const hit of text.matchAll(URL_IN_TEXT)) {
    const url = hit[0].replace(TRAILING, '')
    if (!/^https?:\/\/./i.test(url)) continue
    if (hit.index > from) spans.push({ text: text.slice(from, hit.index), href: null })
    spans.push({ text: url, href: url })
    from = hit.index + url.length
  }
  if (from < text.length) spans.push({ text: text.slice(from), href: null })
  return spans
}

/** The marked part of each line when every line has the mark, else null. */
function allMarked(lines: readonly string[], mark: RegExp): string[] | null {
  const parts = lines.flatMap((line) => mark.exec(line)?.[1] ?? [])
  return parts.length === lines.length ? parts : null
}

/** Lines of one sort that follow each other: "Please:" above a list needs no empty line between. */
function runs(lines: readonly string[]): string[][] {
  const sortOf = (line: string) =>
    HEADING.test(line) ? 'heading' : BULLET.test(line) ? 'bullet' : NUMBERED.test(line) ? 'number' : 'text'
  const found: string[][] = []
  lines.forEach((line, index) => {
    const before = lines[index - 1]
    const last = found.at(-1)
    const same = before !== undefined && sortOf(before) === sortOf(line) && sortOf(line) !== 'heading'
    if (last && same) last.push(line)
    else found.push([line])
  })
  return found
}

function readRun(lines: readonly string[]): Block {
  const heading = HEADING.exec(lines[0] ?? '')?.[1]
  if (heading !== undefined) return { kind: 'heading', line: readLine(heading.trim()) }
  const bullets = allMarked(lines, BULLET)
  if (bullets) return { kind: 'list', ordered: false, items: bullets.map(readLine) }
  const numbers = allMarked(lines, NUMBERED)
  if (numbers && (numbers.length > 1 || /^\s*1[.)]/.test(lines[0] ?? '')))
    return { kind: 'list', ordered: true, items: numbers.map(readLine) }
  return { kind: 'paragraph', lines: lines.map(readLine) }
}

/**
 * Plain text as blocks: paragraphs between empty lines, lists of lines that begin with "- " or "1. ", headings after "## ", and web
 * addresses (http, https) as links.
 */
export function readBlocks(text: string): Block[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*\n/)
    .map((block) => block.split('\n').filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0)
    .flatMap(runs)
    .map(readRun)
}
