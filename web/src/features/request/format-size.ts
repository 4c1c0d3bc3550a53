const units = ['byte', 'kilobyte', 'megabyte'] as const

/** `1.4 MB`, in the reader's way. */
export function formatSize(bytes: number, locale: string): string {
  const power = bytes < 1000 ? 0 : bytes < 999_500 ? 1 : 2
  const value = bytes / 1000 ** power
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[power]!,
    unitDisplay: power ? 'short' : 'long',
    maximumFractionDigits: power && value < 10 ? 1 : 0,
  }).format(value)
}
