/** All tags of these tickets, each once, the most used first; of equals by the alphabet. */
export function tagsByUse(tickets: Iterable<{ tags: readonly string[] }>): string[] {
  const uses = new Map<string, number>()
  for (const { tags } of tickets) {
    for (const tag of tags) uses.set(tag, (uses.get(tag) ?? 0) + 1)
  }
  return [...uses].sort(([a, m], [b, n]) => n - m || a.localeCompare(b)).map(([tag]) => tag)
}
