const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** Bytes for people: "840 bytes", "1.2 MB". Steps of 1,000, as file managers count. */
export function fileSize(bytes: number, locale: string): string {
  const step = bytes < 1_000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3))
  const value = bytes / 1_000 ** step
  const digits = step === 0 || value >= 100 ? 0 : 1
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[step],
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: digits,
  }).format(value)
}
