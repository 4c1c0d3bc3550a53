const KEPT = 'emberdesk.reloadedAt'
const ONCE_IN_MS = 60_000

/** After this the database's client answers nothing any more (firebase-js-sdk #9267, #9499, #8250): only a reload helps. */
const isDead = (error: unknown) =>
  error instanceof Error && error.message.includes('INTERNAL ASSERTION FAILED')

/** A build was deployed while this page was open, and the piece it asks for has another name now. */
const isGone = (error: unknown) =>
  error instanceof Error &&
  /dynamically imported module|Importing a module script failed/i.test(error.message)

/** Out of touch, a piece cannot be had either; then the page that is there is better than none, and holds changes not sent yet. */
function canBeLoaded(): Promise<boolean> {
  return fetch('/', { method: 'HEAD', cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  )
}

async function reloadOnce(error: unknown): Promise<void> {
  if (!isDead(error) && !isGone(error)) return
  if (!(await canBeLoaded())) return
  const last = Number(sessionStorage.getItem(KEPT) ?? 0)
  if (Date.now() - last < ONCE_IN_MS) return
  sessionStorage.setItem(KEPT, String(Date.now()))
  location.reload()
}

/** Loads the page again, at most once a minute, when it cannot go on. Drafts are kept, so nothing typed is lost. */
export function watchForCrash(): void {
  addEventListener('error', (event) => void reloadOnce(event.error))
  addEventListener('unhandledrejection', (event) => void reloadOnce(event.reason))
  addEventListener(
    'vite:preloadError',
    (event) => void reloadOnce((event as Event & { payload?: unknown }).payload),
  )
}
