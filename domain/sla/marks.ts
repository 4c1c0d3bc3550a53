import type { Category } from '../ticket/category.ts'
import type { Mark } from './schema.ts'

/** Marks of one instant: a message comes before its answer, and what both made of the ticket last. */
const typeOrder: readonly Mark['type'][] = ['opened', 'customer', 'answered', 'category']
/** Two categories at one instant: the one nearer to the end counts, for there is no telling which came first. */
const categoryOrder: readonly Category[] = ['new', 'open', 'waiting', 'paused', 'solved', 'closed']

const rank = ({ type, category }: Mark) =>
  typeOrder.indexOf(type) * 10 + (category ? categoryOrder.indexOf(category) : 0)

const compare = (a: Mark, b: Mark) => a.at.getTime() - b.at.getTime() || rank(a) - rank(b)

/**
 * The log with a mark in its place by time. Triggers come at least once and in any order, so the order of adding does not matter and the
 * same mark twice is once; one that was taken back stays so, heard of earlier or later.
 */
export function addMark(log: readonly Mark[], mark: Mark): Mark[] {
  const known = log.findIndex((each) => compare(each, mark) === 0)
  if (known >= 0)
    return mark.void && !log[known]?.void ? log.with(known, { ...log[known], ...mark }) : [...log]
  return [...log, mark].sort(compare)
}

/** The log without a mark, as of an answer that was taken back before it left. */
export function withdrawMark(log: readonly Mark[], { at, type, category }: Mark): Mark[] {
  return addMark(log, { at, type, ...(category && { category }), void: true })
}
