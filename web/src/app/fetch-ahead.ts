import type { RouteLocationNormalized } from 'vue-router'
import { loadMessages } from './i18n.ts'

/** Fetches what a page is made of while it is still asked who is here. What fails is asked for again, and says so then. */
export function fetchAhead({
  matched,
  meta,
  name,
}: Pick<RouteLocationNormalized, 'matched' | 'meta' | 'name'>): void {
  const ignore = () => {}
  loadMessages(meta.messages).catch(ignore)
  for (const { components } of matched) {
    const page: unknown = components?.default
    // One that was fetched before is no function any more.
    if (typeof page === 'function') (page as () => Promise<unknown>)().catch(ignore)
  }
  if (meta.for === 'agent') import('@/data/firestore.ts').catch(ignore)
  if (name === 'queue') {
    import('@/entities/ticket/mirror/kept-tickets.ts').then(({ readAhead }) => readAhead()).catch(ignore)
  }
}
