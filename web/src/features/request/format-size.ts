const units = ['byte', 'kilobyte', 'megabyte'] as const

/** `1.4 MB`, in the reader's way; a kilobyte has 1024 bytes, as in the limits. */
export function formatSize(bytes: number, locale: string): string {
  const power = bytes < 1024 ? 0 : bytes < 999.5 * 1024 ? 1 : 2
  const value = bytes / 1024 ** power
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[power]!,
    unitDisplay: power ? 'short' : 'long',
    maximumFractionDigits: power && value < 10 ? 1 : 0,
  }).format(value)
}
