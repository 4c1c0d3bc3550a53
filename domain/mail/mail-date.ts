const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const ZONES = new Map(
  Object.entries({
    est: -5,
    edt: -4,
    cst: -6,
    cdt: -5,
    mst: -7,
    mdt: -6,
    pst: -8,
    pdt: -7,
    cet: 1,
    cest: 2,
    bst: 1,
  }),
)
/** `Thu, 31 Aug 2000 11:42:25 +0200`, its parts in any of the ways that mailers put them. */
const RFC5322 =
  /^(?:[^\d,]{1,20}[,.]?\s*)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?[\s,-]+(\d{2,4})[\s,]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:[.,]\d+)?\s*([ap]m)?\s*(.*)$/i
/** `Thu Aug 31 11:42:25 2000`, as C prints it, with or without a zone. */
const ASCTIME =
  /^(?:[a-z]{3,9},?\s+)?([a-z]{3})[a-z]*\s+(\d{1,2}),?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s+(?:([a-z]{1,5}|[+-]\d{4})\s+)?(\d{4})\s*(.*)$/i
const ISO = /^(\d{4})[-/](\d{2})[-/](\d{2})[T\s](\d{2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*(.*)$/i

/**
 * The time of a mail's Date (RFC 5322, 3.3, and what mailers write instead), or null when it cannot be read or is out of this world.
 * A time without a zone is taken as UTC.
 */
export function parseMailDate(value: string): Date | null {
  const text = value
    .slice(0, 200)
    .replace(/\([^()]*\)?/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const iso = ISO.exec(text)
  if (iso) return timeOf(iso.slice(1, 4), iso.slice(4, 7), iso[7] ?? '', '')
  const usual = RFC5322.exec(text)
  if (usual) {
    const [, day = '', month = '', year = ''] = usual
    return timeOf([fullYear(year), monthOf(month), day], usual.slice(4, 7), usual[8] ?? '', usual[7] ?? '')
  }
  const [, month = '', day = '', hour, minute, second, before = '', year = '', after = ''] =
    ASCTIME.exec(text) ?? []
  return month === ''
    ? null
    : timeOf([year, monthOf(month), day], [hour, minute, second], before || after, '')
}

function timeOf(
  date: readonly (string | undefined)[],
  time: readonly (string | undefined)[],
  zone: string,
  half: string,
): Date | null {
  const [year = 0, month = 0, day = 0] = date.map(Number)
  const [hours = 0, minutes = 0, seconds = 0] = time.map((part) => Number(part ?? 0))
  if (year < 1950 || year > 2200 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month))
    return null
  if (hours > 24 || minutes > 59 || seconds > 60) return null
  const hour = half === '' ? hours : (hours % 12) + (/^p/i.test(half) ? 12 : 0)
  const east = offsetOf(zone)
  return new Date(Date.UTC(year, month - 1, day, hour, minutes - east, seconds))
}

/** Minutes east of Greenwich. What is no zone counts as UTC. */
function offsetOf(zone: string): number {
  const [, sign, hours = '0', minutes = '0'] =
    /^(?:GMT|UTC|UT)?\s*([+-])(\d{1,2}?):?(\d{2})?(?!\d)/i.exec(zone) ?? []
  if (sign === undefined) return (ZONES.get(/^[a-z]+/i.exec(zone)?.[0].toLowerCase() ?? '') ?? 0) * 60
  const offset = Number(hours) * 60 + Number(minutes ?? 0)
  return offset > 15 * 60 ? 0 : sign === '-' ? -offset : offset
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function monthOf(name: string): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1)
}

/** Two digits are of the years 1950 to 2049, three are counted from 1900 (RFC 5322, 4.3). */
function fullYear(year: string): string {
  const number = Number(year)
  if (year.length === 4) return year
  return String(year.length === 3 || number >= 50 ? 1900 + number : 2000 + number)
}
