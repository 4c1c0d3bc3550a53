const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** Bytes for people, in the reader's way: `840 bytes`, `1.4 MB`. A kilobyte has 1024 bytes, as in the limits. */
export function fileSize(bytes: number, locale: string): string {
  let power = 0
  let value = bytes
  // Past the bytes, what would round to 1,000 or more takes the next unit.
  while (value >= (power ? 999.5 : 1024) && power < units.length - 1) {
    value /= 1024
    power += 1
  }
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[power]!,
    unitDisplay: power ? 'short' : 'long',
    maximumFractionDigits: power && value < 10 ? 1 : 0,
  }).format(value)
}
