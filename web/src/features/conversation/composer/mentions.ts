/** Agents that a note's HTML calls, by uid, each once. */
export function mentionsIn(html: string): string[] {
  if (!html.includes('data-mention')) return []
  const page = new DOMParser().parseFromString(html, 'text/html')
  const called = [...page.querySelectorAll<HTMLElement>('[data-mention]')]
  return [...new Set(called.map((each) => each.dataset['mention'] ?? ''))].filter(Boolean)
}
