import { formatNumber } from './format-number.ts'

export interface TicketNumber {
  year: number
  counter: number
}

const SHAPE = /^(\d{2})-(\d{6,12})-(\d)$/

/** Year and counter of a number as people write it, or null when its shape or its check digit is wrong. */
export function parseNumber(number: string): TicketNumber | null {
  const parts = SHAPE.exec(number.trim())
  if (!parts) return null
  const year = 2000 + Number(parts[1])
  const counter = Number(parts[2])
  if (counter < 1 || formatNumber(year, counter) !== parts[0]) return null
  return { year, counter }
}
