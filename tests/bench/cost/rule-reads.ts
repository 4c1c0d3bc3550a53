interface Write {
  update?: { name: string; fields?: Record<string, unknown> }
  updateMask?: { fieldPaths?: string[] }
  currentDocument?: { exists?: boolean }
}

const pathOf = (name: string) => name.replace(/^.*?\/documents\//, '')

/**
 * Documents that the rules read to judge a commit, which are billed like any other: once each a commit. As firestore.rules has it: an
 * answer or a note looks at its ticket, an answer at its author, a new status at that status, a new assignee at that agent, a new
 * department at that department.
 */
export function readsOfRules(writes: readonly Write[]): number {
  const read = new Set<string>()
  for (const { update, updateMask } of writes) {
    if (!update) continue
    const [collection, id, sub] = pathOf(update.name).split('/')
    if (collection !== 'tickets') continue
    if (sub) read.add(`tickets/${id}`)
    if (sub === 'messages') read.add('agents/me')
    const changed = updateMask?.fieldPaths ?? []
    if (!sub && changed.includes('status')) read.add('statuses/next')
    if (!sub && changed.includes('assigneeId')) read.add('agents/assignee')
    if (!sub && changed.includes('departmentId')) read.add('departments/next')
  }
  return read.size
}

/** The same for a question: what lies below a ticket is shown to those who see the ticket. */
export function readsOfRulesForTarget(target: unknown): number {
  const text = JSON.stringify(target)
  return /documents\/tickets\/[^/"]+"/.test(text) || /documents\/tickets\/[^/"]+\/[^/"]+\/[^"]+"/.test(text)
    ? 1
    : 0
}
