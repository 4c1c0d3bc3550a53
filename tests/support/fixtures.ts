import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'
import { openAdmin } from './admin.ts'
import { launchBrowser } from './browser.ts'

/** One Chromium for the tests of a file. */
export function useBrowser(): () => Browser {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser?.close())
  return () => browser
}

/** The Admin SDK on the project's desk for the tests of a file. */
export function useAdmin() {
  const admin = openAdmin(inject('desk'))
  afterAll(() => admin.close())
  return admin
}
