const KEPT = 'emberdesk.reloadedAt'
const ONCE_IN_MS = 60_000

/** After this the database's client answers nothing any more (firebase-js-sdk #9267, #9499, #8250): only a reload helps. */
const isDead = (error: unknown) =>
  error instanceof Error && error.message.includes('INTERNAL ASSERTION FAILED')

/** A build was deployed while this page was open, and the piece it asks for has another name now. */
const isGone = (error: unknown) =>
  error instanceof Error &&
  /dynamically imported module|Importing a module script failed/i.test(error.message)

function reloadOnce(error: unknown): void {
  if (!isDead(error) && !isGone(error)) return
  const last = Number(sessionStorage.getItem(KEPT) ?? 0)
  if (Date.now() - last < ONCE_IN_MS) return
  sessionStorage.setItem(KEPT, String(Date.now()))
  location.reload()
}

/** Loads the page again, at most once a minute, when it cannot go on. Drafts are kept, so nothing typed is lost. */
export function watchForCrash(): void {
  addEventListener('error', (event) => reloadOnce(event.error))
  addEventListener('unhandledrejection', (event) => reloadOnce(event.reason))
  addEventListener('vite:preloadError', (event) =>
    reloadOnce((event as Event & { payload?: unknown }).payload),
  )
}
