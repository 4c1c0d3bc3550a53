/** Object of a raw mail: named by its content, so that storing it twice is storing it once. */
export function rawMailPath(receivedAt: Date, sha256: string): string {
  const [year, month] = receivedAt.toISOString().split('-', 2)
  return `raw/${year}/${month}/${sha256}.eml`
}
