const MOST = 1_440

/** How hours and minutes are written in the languages of the desk, each with or without a full stop. */
const HOURS = 'h|hrs?|hours?|std|stunden?|heures?|horas?|г|год|годин[аи]?|س|ساعة|ساعات|ساعتان'
const MINUTES = 'm|mins?|minuten?|minutes?|minutos?|х|хв|хвилин[аи]?|د|دقيقة|دقائق|دقيقتان'

const inUnits = new RegExp(
  `^(?:(?<hours>\\d{1,3}(?:[.,٫]\\d{1,2})?)(?:${HOURS})\\.?)?(?:(?<minutes>\\d{1,4})(?:(?:${MINUTES})\\.?)?)?$`,
)
const byClock = /^(?<hours>\d{1,2}):(?<minutes>[0-5]\d)$/

/**
 * Minutes of work as people write them: `15`, `15 m`, `1h`, `1 h 30 m`, `1h30`, `1:30`, `1.5 h`, `1,5 Std.`, `20 хв`; a bare number is
 * minutes. Whole minutes from 1 to 1,440 (a day); null for anything else. Digits of other scripts count as well.
 */
export function parseMinutes(written: string): number | null {
  const text = written
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, digit)
    .toLowerCase()
    .replace(/\s+/g, '')
  const found = (inUnits.exec(text) ?? byClock.exec(text))?.groups
  if (!found) return null
  const hours = Number((found['hours'] ?? '0').replace(/[,٫]/, '.'))
  const minutes = Math.round(hours * 60) + Number(found['minutes'] ?? 0)
  return minutes >= 1 && minutes <= MOST ? minutes : null
}

/** The value of a decimal digit of any script: they stand in runs of ten, each from its zero. */
function digit(char: string): string {
  let zero = char.codePointAt(0) ?? 0
  const value = zero
  while (value - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1
  return String(value - zero)
}
