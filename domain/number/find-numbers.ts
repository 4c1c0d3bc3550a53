import { parseNumber } from './parse-number.ts'

/** A subject longer than this holds no tag of ours beyond it. */
const READ = 2_000
const MOST = 5
const TAGGED = /\[#(\d{2}-\d{6,12}-\d)\]/g
const BARE = /(?<![\d-])\d{2}-\d{6,12}-\d(?![\d-])/g

/**
 * The valid ticket numbers in a line of text, each once, at most five: first those in our tag `[#26-000421-7]`, then bare ones.
 * A wrong check digit is no number.
 */
export function findNumbers(line: string): string[] {
  const text = line.slice(0, READ)
  const tagged = [...text.matchAll(TAGGED)].map((hit) => hit[1] ?? '')
  const bare = [...text.matchAll(BARE)].map((hit) => hit[0])
  return [...new Set([...tagged, ...bare])].filter((number) => parseNumber(number) !== null).slice(0, MOST)
}
