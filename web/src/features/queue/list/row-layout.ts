import type { Density } from '@/entities/preferences/index.ts'

/** How rows are drawn: three lines, one line, or columns where there is room. */
export type RowLayout = 'comfortable' | 'compact' | 'table'

/** From this width, in CSS pixels, a list shows columns. */
const WIDE = 760

export const layoutFor = (width: number, density: Density): RowLayout => (width >= WIDE ? 'table' : density)

export const layouts: Record<RowLayout, { row: string; pick: string; link: string; actions: string }> = {
  comfortable: { row: '', pick: 'pt-2.5', link: 'py-1.5', actions: 'bottom-0.5' },
  compact: { row: '', pick: 'items-center', link: '', actions: 'top-1/2 -translate-y-1/2' },
  table: {
    row: 'grid! grid-cols-(--tracks) items-center',
    pick: 'items-center',
    link: '',
    actions: 'top-1/2 -translate-y-1/2',
  },
}

const rems = { comfortable: 4.5, compact: 2.25 }
/** In columns, comfortable rows are one line with air. */
const tableRems = { comfortable: 2.75, compact: 2.25 }

/** Heights in CSS pixels; they grow with the reader's own font size. */
export function rowHeights(layout: RowLayout, density: Density): { row: number; heading: number } {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
  return { row: (layout === 'table' ? tableRems[density] : rems[layout]) * rem, heading: 2 * rem }
}
