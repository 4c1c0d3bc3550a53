import { build } from 'rolldown'
import type { Browser } from 'playwright-core'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../../web/src/features/conversation/', import.meta.url))
const entry = `
import { prepareMailHtml } from ${JSON.stringify(`${folder}mail/mail-html.ts`)}
import { mailDocument } from ${JSON.stringify(`${folder}mail/mail-document.ts`)}
import { measureMail } from ${JSON.stringify(`${folder}mail/measure-mail.ts`)}
import { richFragment } from ${JSON.stringify(`${folder}rich/rich-html.ts`)}
const options = { remoteImages: false, inlineImages: new Map(), newText: null }
globalThis.prepare = (html) => prepareMailHtml(html, options).html
globalThis.frame = (html) => mailDocument(globalThis.prepare(html), false)
globalThis.measure = (html) => measureMail(globalThis.frame(html), 600, AbortSignal.timeout(5_000), 1_000)
globalThis.rich = (html) => {
  document.body.replaceChildren(richFragment(html, new Map()))
  return document.body.innerHTML
}
`

declare global {
  var prepare: (html: string) => string
  var frame: (html: string) => string
  var measure: (html: string) => Promise<number>
  var rich: (html: string) => string
}

export interface BrowserLayer {
  /** What the web app makes of a mail's HTML before it shows it. */
  prepare(html: string): Promise<string>
  /** The whole page of the mail's frame. */
  frame(html: string): Promise<string>
  /** Lays it out to measure it, in the frame of its own; the height in pixels. */
  measure(html: string): Promise<number>
  /** Shows what a colleague wrote, in the page itself, and tells what it has become there. */
  rich(html: string): Promise<string>
  /** What has run or was asked for meanwhile. */
  noticed: string[]
  close(): Promise<void>
}

/** The web app's own code that makes mail HTML ready, in Chromium and without the app around it. */
export async function openBrowserLayer(browser: Browser): Promise<BrowserLayer> {
  const built = await build({
    input: 'entry',
    write: false,
    platform: 'browser',
    output: { format: 'iife' },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'entry' ? '\0entry' : null),
        load: (id) => (id === '\0entry' ? entry : null),
      },
    ],
  })
  const context = await browser.newContext()
  const noticed: string[] = []
  await context.route('**/*', (route) => {
    if (route.request().url() === 'http://layer.invalid/') {
      return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>layer</title>' })
    }
    noticed.push(route.request().url())
    return route.abort()
  })
  const page = await context.newPage()
  await page.exposeFunction('hit', (what: string) => noticed.push(what))
  await page.goto('http://layer.invalid/')
  await page.addScriptTag({ content: built.output[0].code })
  return {
    prepare: (html) => page.evaluate((mail) => globalThis.prepare(mail), html),
    frame: (html) => page.evaluate((mail) => globalThis.frame(mail), html),
    measure: (html) => page.evaluate((mail) => globalThis.measure(mail), html),
    rich: (html) => page.evaluate((reply) => globalThis.rich(reply), html),
    noticed,
    close: () => context.close(),
  }
}
