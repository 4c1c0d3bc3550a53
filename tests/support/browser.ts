import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { ensureChromium } from '../../scripts/lib/chromium.mjs'
import type { DeskInfo } from '../../local/src/testing.ts'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: ensureChromium(), headless: true, args: flags })

export const wide = { width: 1440, height: 900 }
export const phone = { width: 390, height: 844 }

/** A page of its own context that reaches nothing but this machine and collects what the page complains about. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ viewport: wide, locale: 'en-GB', ...options })
  await context.route(
    (url) => url.protocol.startsWith('http') && url.hostname !== '127.0.0.1',
    (route) => route.abort(),
  )
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  return { page, complaints, close: () => context.close() }
}

/** Signs in as the nth agent of a role and waits for the queue. */
export async function signIn(page: Page, desk: DeskInfo, role: 'agent' | 'lead' | 'admin', nth = 0) {
  const login = desk.logins.filter((one) => one.role === role)[nth]
  if (!login) throw new Error(`The desk has no ${role} number ${nth}`)
  await page.goto(`${desk.origin}/sign-in`)
  await page.getByLabel('Email').fill(login.email)
  await page.getByLabel('Password', { exact: true }).fill(login.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL(/\/q\//)
  return login
}

const folder = fileURLToPath(new URL('../../docs/screenshots/', import.meta.url))

/** Writes docs/screenshots/NAME.png, but only when asked to: EMBERDESK_SCREENSHOTS=1. */
export async function screenshot(page: Page, name: string) {
  if (!process.env.EMBERDESK_SCREENSHOTS) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: `${folder}${name}.png` })
}
