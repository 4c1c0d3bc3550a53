const MOST = 1_440

/**
 * Minutes of work as people write them: `15`, `15 m`, `1h`, `1 h 30 m`, `1h30`, `1:30`, `1.5 h`, `1,5h`; a bare number is minutes. Whole
 * minutes from 1 to 1,440 (a day); null for anything else. Digits of other scripts count as well.
 */
export function parseMinutes(written: string): number | null {
  const text = written
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, digit)
    .toLowerCase()
    .replace(/\s+/g, '')
  const found =
    /^(?:(?<hours>\d{1,3}(?:[.,]\d{1,2})?)h(?:ours?|rs?)?)?(?:(?<minutes>\d{1,4})(?:m|min|mins|minutes?)?)?$/.exec(
      text,
    )?.groups ?? /^(?<hours>\d{1,2}):(?<minutes>[0-5]\d)$/.exec(text)?.groups
  if (!found) return null
  const hours = Number((found['hours'] ?? '0').replace(',', '.'))
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
