import { addMark } from './marks.ts'
import type { Mark } from './schema.ts'

const openingOf = (log: readonly Mark[]) => log.find(({ type, void: isVoid }) => type === 'opened' && !isVoid)

/** Since when the customer waits for us; null when he does not. */
function waitingSince(log: readonly Mark[]): Date | null {
  let since: Date | null = null
  for (const { at, type, void: isVoid } of log) {
    if (isVoid || type === 'category') continue
    since = type === 'answered' ? null : (since ?? at)
  }
  return since
}

/** A ticket's log without answers that came while the other one's customer waited: they were none to him. */
function unanswered(log: readonly Mark[], since: Date | null): Mark[] {
  return log.map((mark) =>
    since && mark.type === 'answered' && mark.at >= since ? { ...mark, void: true } : mark,
  )
}

/**
 * The log of a ticket into which another one was merged. It began when the earlier of the two did, and whoever waits on either waits since
 * then. How it was worked on is told by the source until the target was made, and by the target from then on.
 */
export function mergeLogs(target: readonly Mark[], source: readonly Mark[]): Mark[] {
  const [into, from] = [openingOf(target), openingOf(source)]
  if (!into || !from) return [...(into ? target : source)]
  const waits = [waitingSince(target), waitingSince(source)].filter((at) => at !== null)
  const since = waits.length > 0 ? new Date(Math.min(...waits.map(Number))) : null
  const brought = source.flatMap(({ folded: _, ...mark }): Mark[] => {
    if (mark.void || (mark.type === 'answered' && since && mark.at >= since)) return []
    return mark.type === 'category' && mark.at >= into.at ? [] : [mark]
  })
  const isFirst = from.at < into.at
  const wasElsewhere = brought.some(({ type }) => type === 'category')
  const own = unanswered(target, since).map(({ folded: _, ...mark }): Mark => mark)
  const born: Mark[] = isFirst && wasElsewhere ? [{ at: into.at, type: 'category', category: 'new' }] : []
  const merged = [...own, ...brought, ...born].reduce<Mark[]>(addMark, [])
  const opening = openingOf(merged)
  return merged.map((mark) => (mark === opening && into.folded ? { ...mark, folded: into.folded } : mark))
}
