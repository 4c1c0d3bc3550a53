/** Minutes of work in the reader's way: `45 min`, `1 hr, 30 min`. */
export function formatMinutes(minutes: number, locale: string): string {
  const part = (value: number, unit: 'hour' | 'minute') =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(value)
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  const parts = [...(hours ? [part(hours, 'hour')] : []), ...(rest || !hours ? [part(rest, 'minute')] : [])]
  return new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(parts)
}
