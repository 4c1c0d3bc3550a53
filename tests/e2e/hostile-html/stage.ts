import type { Browser } from 'playwright-core'

const ORIGIN = 'http://stage.invalid'

export interface Staged {
  /** Payloads that ran. */
  ran: string[]
  /** Addresses that the page asked for, other than its own. */
  asked: string[]
  /** Whether the page's own button still is where it was, on top. */
  free: boolean
  /** Where the page was in the end. */
  url: string
}

export interface Stage {
  /** Shows a page with `body` in it, waits for what it does, and tells. `around` goes before it and stands for our own page. */
  show(body: string): Promise<Staged>
  /** Runs a function of ours in a page that has loaded `script`. */
  close(): Promise<void>
}

/** A page of Chromium with no policy of any kind, which notes all that a mail does in it and lets nothing out. */
export async function openStage(browser: Browser): Promise<Stage> {
  const context = await browser.newContext({ viewport: { width: 800, height: 600 } })
  const page = await context.newPage()
  let staged: Staged = { ran: [], asked: [], free: true, url: '' }
  let body = ''
  await context.route('**/*', (route) => {
    const url = route.request().url()
    if (url === `${ORIGIN}/`) {
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body: around(body) })
    }
    if (!url.startsWith(ORIGIN) && !url.startsWith('data:')) staged.asked.push(url)
    return route.abort()
  })
  await page.exposeFunction('hit', (what: string) => staged.ran.push(what))
  page.on('dialog', (dialog) => {
    staged.ran.push(dialog.message())
    void dialog.dismiss()
  })
  return {
    async show(html) {
      staged = { ran: [], asked: [], free: true, url: '' }
      body = html
      await page.goto(`${ORIGIN}/`, { waitUntil: 'load' }).catch(() => undefined)
      await page.waitForTimeout(40)
      const result = staged
      result.url = page.url()
      if (result.url === `${ORIGIN}/`) result.free = await page.evaluate(isButtonFree).catch(() => false)
      return result
    },
    close: () => context.close(),
  }
}

function around(body: string): string {
  return `<!doctype html><html><head><meta charset="utf-8"></head><body style="margin:0">
<button id="ours" style="display:block;height:40px;width:200px">Send reply</button>
<div style="position:relative">${body}</div></body></html>`
}

function isButtonFree(): boolean {
  const button = document.getElementById('ours')
  const box = button?.getBoundingClientRect()
  return box !== undefined && document.elementFromPoint(box.left + 100, box.top + 20) === button
}
