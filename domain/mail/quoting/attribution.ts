/** "wrote", as mail programs put it. */
const WROTE = [
  'wrote|writes|sent|schrieb|schreibt|geschrieben|a écrit|écrit|a ecrit|escribió|escribio|escribe|ha escrito',
  'escreveu|ha scritto|scrive|schreef|geschreven|skrev|skreiv|kirjoitti|napsal\\(a\\)|napsala?|napísal\\(a\\)',
  'napísala?|napisał\\(a\\)|napisała?|napisao|napisala|pisze|написал\\(а\\)|написала?|пишет|пише|написав',
  'писал\\(а\\)|писала?|írta|yazdı|a scris|έγραψε|ha escrit|rašė|menulis|đã viết|написав\\(ла\\)|написа|כתב/ה',
  'כתבה?|كتب|เขียนว่า',
].join('|')
const WROTE_CJK = '写道|寫道|写到|撰写|작성|のメール|書きました|님이 쓴 글'
const BEFORE_DATE =
  'on|am|le|el|em|il|op|den|dne|dňa|dnia|w dniu|på|fra|från|in data|il giorno|στις|vào|pada|at|y|la|dana|în data de'
const DAY_OR_MONTH = [
  'mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mo|di|mi|do|fr|sa|so|lun|mer|jeu',
  'ven|sam|dim|mié|mie|jue|vie|sáb|sab|dom|gio|seg|ter|qua|qui|sex|ma|din|woe|don|vri|zat|zon|zo|za|vr|wo|ti',
  'mån|tis|ons|tor|tors|lör|sön|lør|søn|man|tir|ke|to|pe|la|su|pon|wt|śr|czw|pią|pt|sob|nie|niedz|po|út|st|čt',
  'pá|пн|вт|ср|чт|пт|сб|вс|нд|понед|вторн|сред|четв|пятн|субб|воскр|вівт|серед|неділ|Δευ|Τρί|Τετ|Πέμ|Παρ|Σάβ',
  'Κυρ',
].join('|')

const VERB = `(?<!\\p{L})(?:${WROTE})(?!\\p{L})`
const VERB_AT_END = new RegExp(
  `(?:${VERB}(?:\\s(?:het\\s)?(?:volgende|følgende|following|this))?|(?:${WROTE_CJK}))\\s?[:：]?$`,
  'iu',
)
/** "Ann <a@x> schrieb am Fr., 28. Apr. 2017 um 11:53 Uhr:", "Op … schreef Ann:". */
const VERB_INSIDE = new RegExp(`${VERB}\\s.{2,200}[:：]$`, 'iu')
const DASHED = new RegExp(`^-{2,}\\s?.{2,300}?\\s?${VERB}\\s?-{2,}$`, 'iu')
const BEGINS_DATED = new RegExp(
  `^(?:-{2,20}\\s?)?(?:(?:${BEFORE_DATE})\\s.{0,40}\\d|在|\\d{1,4}[-./年]\\s?\\d|\\d{1,2}\\.?\\s\\p{L}{3}|\\d{1,2}[:.]\\d\\d|(?:${DAY_OR_MONTH})\\p{L}{0,9}[.,]{0,2}\\s)`,
  'iu',
)
const BEGINS_OPEN = new RegExp(`^(?:${BEFORE_DATE})\\s`, 'iu')
const BEGINS_NAMED = /^["'„“]?[^<>]{0,80}<[^<>\s]{1,200}@/
/** Gmail long ago: "2014-10-17 11:28 GMT+03:00 Ann Lee <a@x>:", and without zone, address or colon. */
const ISO_DATED =
  /^\d{4}[-/]\d{1,2}[-/]\d{1,2}\s(?:\d{1,2}:\d\d\s(?:GMT|UTC)[+-]\d{1,2}(?::\d\d)?(?:\s\p{Lu}[\p{L}.'’-]{0,30}){1,4}(?:\s<[^<>]{3,300}>)?\s?:?|[^<>]{1,120}<\s?[^<>\s]{1,200}@[^<>\s]{1,200}>\s?:?)$/u
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)|\d{1,2}[./-]\d{1,2}[./-]\d\d(?!\d)/
const TIME = /\d{1,2}[:.h]\s?\d\d|\d\s?(?:am|pm|uhr|uur|h)\b/i
/** Nobody writes an address so, with a date, a time and a colon at the end, but a program: that holds in any language. */
const BRACKETED =
  /(?:^|[\s"'”(])(?:<[^\s<>()]{1,100}@[^\s<>()]{1,200}>|\([^\s<>()]{1,100}@[^\s<>()]{1,200}\.\p{L}{2,20}\))[^<>@]{0,60}$/u
const MAX_BRACKETED = 200
const ADDRESS = /[^\s<>()"']@[^\s<>()"']/
/** Somebody who tells what he or we wrote, in his own words. */
const PERSONAL =
  /\s(?:i|we|you|they|he|she|ich|wir|sie|du|er|je|tu|vous|nous|yo|eu|io|ik|wij|jag|jeg|ja|я|ми|мы)\s(?:already\s)?\S{1,12}\s?:?$/iu

const MAX_LINES = 6
const MAX_LENGTH = 600

/** How sure it is that a text introduces a quotation. A `weak` one needs a quotation below. */
export type Sureness = 'strong' | 'weak'

/** Whether a text, joined from lines, is an attribution ("On … Ann wrote:") in one of the languages of mail programs. */
export function attributionIn(text: string): Sureness | null {
  if (text.length < 5 || text.length > MAX_LENGTH) return null
  if (text.endsWith('--') && DASHED.test(text)) return 'strong'
  if (ISO_DATED.test(text)) return /:$|(?:GMT|UTC)[+-]/.test(text) ? 'strong' : 'weak'
  const colon = /[:：]$/.test(text)
  const told = Number(YEAR.test(text)) + Number(TIME.test(text)) + Number(ADDRESS.test(text))
  if (colon && told === 3 && text.length <= MAX_BRACKETED && BRACKETED.test(text)) return 'strong'
  const dated = BEGINS_DATED.test(text)
  if (!dated && !BEGINS_OPEN.test(text) && !BEGINS_NAMED.test(text)) return null
  const verb = VERB_AT_END.test(text) || (colon && VERB_INSIDE.test(text))
  if (!verb) return null
  if (!colon && told < 2) return null
  return told === 0 || (PERSONAL.test(text) && !ADDRESS.test(text)) ? 'weak' : 'strong'
}

/** Lines from `start` up to `end`, which is not one of them. */
export interface Attribution {
  start: number
  end: number
  sure: Sureness
}

/** The attribution whose last line this is, or null. Programs wrap it over several lines, some with an empty one before the address. */
export function attributionEndingAt(lines: readonly string[], last: number): Attribution | null {
  const line = lines[last] ?? ''
  const ends = /[:：>-]$/.test(line) || VERB_AT_END.test(line) || ISO_DATED.test(line)
  if (line === '' || line.startsWith('>>') || !ends) return null
  let joined = ''
  let named: Attribution | null = null
  for (let start = last; start >= 0 && last - start < MAX_LINES && joined.length <= MAX_LENGTH; start--) {
    const part = lines[start] ?? ''
    if (part === '' && !/^</.test(joined)) break
    if (part.startsWith('>') && (start < last || !/^>\s?(?:\S{2,12}\s?)?:$/u.test(part))) break
    joined = joined === '' ? part : `${part} ${joined}`.trimStart()
    const sure = attributionIn(joined)
    if (!sure) continue
    if (!BEGINS_NAMED.test(joined) || BEGINS_DATED.test(joined)) return { start, end: last + 1, sure }
    named ??= { start, end: last + 1, sure }
  }
  return named
}

const OPENS_INSIDE = new RegExp(
  `(?:\\s|[.!?]|-{2,})((?:on|am|le|el|em|il|op|den)\\s(?:\\d|(?:${DAY_OR_MONTH})))`,
  'giu',
)

/** Where in a line an attribution begins after other words, as some web mails glue them; -1 when none does. */
export function attributionInside(line: string): number {
  if (!line.endsWith(':') || !VERB_AT_END.test(line)) return -1
  for (const hit of [...line.matchAll(OPENS_INSIDE)].slice(-4)) {
    const at = hit.index + hit[0].length - (hit[1] ?? '').length
    if (attributionIn(line.slice(at)) === 'strong') return line.slice(0, at).replace(/[-\s]+$/, '').length
  }
  return -1
}
