import { dammDigit } from './damm.ts'

/** Digits that the counter is padded to; it may outgrow them. */
const WIDTH = 6

/**
 * The number people see: `26-000421-7`, from the year it was given in and that year's counter (1, 2, 3 …).
 * The last digit is a Damm check digit over the other digits. Throws RangeError for what is no year or counter.
 */
export function formatNumber(year: number, counter: number): string {
  if (!Number.isInteger(year) || year < 2000 || year > 2099) throw new RangeError(`No such year: ${year}`)
  if (!Number.isSafeInteger(counter) || counter < 1) throw new RangeError(`No such counter: ${counter}`)
  const yy = String(year - 2000).padStart(2, '0')
  const count = String(counter).padStart(WIDTH, '0')
  return `${yy}-${count}-${dammDigit(yy + count)}`
}

/** The tag that goes into the subject of every mail about a ticket: `[#26-000421-7]`. */
export function subjectTag(number: string): string {
  return `[#${number}]`
}
