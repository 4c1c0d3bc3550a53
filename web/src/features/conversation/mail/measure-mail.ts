/**
 * The height a mail's page needs at a width, in pixels.
 *
 * The frame that shows a mail may not be read from outside (no `allow-same-origin`), so a second, invisible one lays out the same
 * page once and is thrown away. That one is same-origin so that its height can be read, yet nothing can run in it: its sandbox
 * has no `allow-scripts`, and the page's own policy forbids scripts besides. It is inert, so nobody can click or focus into it.
 * Foreign images that are slow do not hold it up longer than `patience` milliseconds.
 */
export function measureMail(
  page: string,
  width: number,
  signal: AbortSignal,
  patience = 4_000,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const frame = document.createElement('iframe')
    frame.setAttribute('sandbox', 'allow-same-origin')
    frame.setAttribute('aria-hidden', 'true')
    frame.inert = true
    frame.tabIndex = -1
    frame.style.cssText = `position:fixed;inset-inline-start:-9999px;top:0;visibility:hidden;border:0;height:0;width:${width}px`
    frame.srcdoc = page
    const timer = setTimeout(finish, patience)
    signal.addEventListener('abort', stop, { once: true })
    frame.addEventListener('load', finish, { once: true })
    document.body.append(frame)

    function cleanUp() {
      clearTimeout(timer)
      signal.removeEventListener('abort', stop)
      frame.remove()
    }
    function stop() {
      cleanUp()
      reject(new DOMException('Not needed any more', 'AbortError'))
    }
    function finish() {
      const root = frame.contentDocument?.documentElement
      const height = Math.ceil(root?.getBoundingClientRect().height ?? 0)
      const overflow = root ? frame.contentDocument.body.scrollHeight : 0
      cleanUp()
      resolve(Math.max(height, overflow))
    }
  })
}
