/** An ISO moment as `<input type="datetime-local">` takes it, in the reader's own time zone; empty for what is none. */
export function toLocalInput(value: unknown): string {
  const at = typeof value === 'string' ? new Date(value) : value instanceof Date ? value : new Date(NaN)
  if (Number.isNaN(at.getTime())) return ''
  const local = new Date(at.getTime() - at.getTimezoneOffset() * 60_000)
  return local.toISOString().slice(0, 16)
}
