import type { Page } from 'playwright-core'

/** What has to be in the page: an element for the selector, with the text in it when one is given. */
export interface Sight {
  selector: string
  text?: string
}

/** Has every load of the page note when the first rows of the list were painted, in milliseconds from the start of the navigation. */
export async function noteFirstRows(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const noted = globalThis as typeof globalThis & { firstRows?: Promise<number> }
    noted.firstRows = new Promise((resolve) => {
      const look = () => {
        if (!document.querySelector('[role=row][data-id]')) return
        observer.disconnect()
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now())))
      }
      const observer = new MutationObserver(look)
      observer.observe(document, { childList: true, subtree: true })
    })
  })
}

export const firstRows = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as typeof globalThis & { firstRows: Promise<number> }).firstRows)

/** Presses a key and resolves with the milliseconds from the press, as the browser stamped it, until all that is to be seen is painted. */
export async function pressUntilSeen(page: Page, key: string, sights: readonly Sight[]): Promise<number> {
  const seen = page.evaluate(
    (wanted) =>
      new Promise<number>((resolve, reject) => {
        let pressed = Infinity
        const isThere = () =>
          wanted.every(({ selector, text }) =>
            [...document.querySelectorAll(selector)].some((one) => !text || one.textContent?.includes(text)),
          )
        const timer = setTimeout(
          () => reject(new Error(`Not seen in 10 s: ${JSON.stringify(wanted)}`)),
          10_000,
        )
        const look = () => {
          if (pressed === Infinity || !isThere()) return
          observer.disconnect()
          clearTimeout(timer)
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - pressed)))
        }
        const observer = new MutationObserver(look)
        observer.observe(document.body, {
          attributes: true,
          childList: true,
          subtree: true,
          characterData: true,
        })
        addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), { capture: true, once: true })
        document.documentElement.dataset.benchReady = 'yes'
      }),
    sights,
  )
  await page.waitForSelector('html[data-bench-ready]')
  await page.evaluate(() => delete document.documentElement.dataset.benchReady)
  await page.keyboard.press(key)
  return seen
}
