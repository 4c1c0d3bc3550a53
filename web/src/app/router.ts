import type { Pinia } from 'pinia'
import {
  createRouter,
  createWebHistory,
  type RouteLocationNormalized,
  type RouteLocationRaw,
  type Router,
} from 'vue-router'
import { wasHere } from '@/data/was-here.ts'
import { fetchAhead } from './fetch-ahead.ts'
import { loadMessages } from './i18n.ts'
import { routes } from './routes.ts'
import { startFailure } from './start-failure.ts'

/** The pages; each is a piece of its own. Agents' pages wait for the session and the open database, the others load neither. */
export function createDeskRouter(pinia: Pinia): Router {
  const router = createRouter({ history: createWebHistory(), routes: [...routes] })
  router.beforeEach((to, from) => {
    if (isWithin(to, from)) return true
    if (from.matched.length === 0 && wasHere()) fetchAhead(to)
    return admit(to, pinia)
  })
  router.beforeResolve(async ({ meta }) => {
    startFailure.value = null
    await loadMessages(meta.messages)
  })
  router.onError((error: unknown, to) => {
    const message = error instanceof Error ? error.message : ''
    startFailure.value = { message, retry: () => void router.replace({ path: to.fullPath, force: true }) }
  })
  return router
}

/** From page to page of the same people there is nothing to ask again: a ticket opens in one step. */
const isWithin = (to: RouteLocationNormalized, from: RouteLocationNormalized) =>
  from.matched.length > 0 && to.meta.for === from.meta.for && to.meta.for !== 'guest'

async function admit(
  { meta, fullPath, query }: RouteLocationNormalized,
  pinia: Pinia,
): Promise<RouteLocationRaw | true> {
  if (!meta.for) return true
  const { useSession } = await import('@/entities/session/index.ts')
  const session = useSession(pinia)
  await session.ready()
  if (meta.for === 'guest') return session.isAgent ? safeNext(query.next) : true
  if (!session.isAgent) return { name: 'signIn', query: fullPath === '/q/open' ? {} : { next: fullPath } }
  if (meta.for === 'lead' && !session.isLead) return '/'
  const { openFirestore } = await import('@/data/firestore.ts')
  await openFirestore()
  return true
}

/** Where to go after signing in: a page of ours, never another site. */
export function safeNext(next: unknown): string {
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : '/'
}
