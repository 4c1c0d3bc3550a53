import type { Density } from '@/entities/preferences/index.ts'

const rems: Record<Density, number> = { comfortable: 4.5, compact: 2.25 }

/** Height of a row in CSS pixels; grows with the reader's own font size. */
export function rowHeight(density: Density): number {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
  return rems[density] * rem
}
