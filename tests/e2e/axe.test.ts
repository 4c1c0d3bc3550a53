import axe from 'axe-core'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { openPage, phone, screenshot, wide } from '../support/browser.ts'
import { useBrowser } from '../support/fixtures.ts'
import { walkAdmin, walkOwnPages } from '../support/walk-admin.ts'
import {
  enter,
  walkCompact,
  walkOverlays,
  walkPublicPages,
  walkQueue,
  type Walk,
} from '../support/walk-screens.ts'
import { walkCollision, walkTicket } from '../support/walk-ticket.ts'

const desk = inject('desk')

/** A way to look at a screen that is there; what depends on colours alone is asked again in each. */
const looks = {
  light: { colorScheme: 'light', contrast: 'no-preference' },
  dark: { colorScheme: 'dark', contrast: 'no-preference' },
  contrast: { colorScheme: 'light', contrast: 'more' },
} as const
type Look = keyof typeof looks

/** The pictures of `docs/screenshots`, by screen and look. */
const pictures: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  wide: {
    'ticket light': 'ticket-light',
    'ticket dark': 'ticket-dark',
    'queue light': 'queue-light',
    'view builder light': 'builder',
    'palette light': 'palette',
  },
  phone: { 'queue light': 'queue-phone', 'ticket light': 'ticket-phone' },
  arabic: { 'ticket light': 'ticket-arabic' },
}

/** Waits until the page has taken a look over: colours that change are neither the old nor the new. */
async function standsStill(page: Page) {
  await page.waitForTimeout(150)
  await page.waitForFunction(() => !document.getAnimations().some((each) => each instanceof CSSTransition))
}

/** Without the pointer in it. */
async function takePicture(page: Page, picture: string) {
  await page.mouse.move(0, 0)
  await screenshot(page, picture)
}

/** What axe finds serious or critical, as sentences. */
async function seriousFaults(page: Page, colours: boolean) {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(
    (runOnly) =>
      (window as unknown as { axe: typeof axe }).axe.run(document, {
        resultTypes: ['violations'],
        ...(runOnly && { runOnly }),
      }),
    colours ? ['color-contrast', 'link-in-text-block'] : null,
  )
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)
}

const modes: readonly {
  mode: string
  locale: string
  options: BrowserContextOptions
  looks: readonly Look[]
  /** What differs from another mode in nothing that axe looks at. */
  without: readonly unknown[]
}[] = [
  {
    mode: 'wide',
    locale: 'en',
    options: { viewport: wide },
    looks: ['light', 'contrast', 'dark'],
    without: [],
  },
  { mode: 'arabic', locale: 'ar', options: { viewport: wide }, looks: ['light'], without: [walkCompact] },
  {
    mode: 'phone',
    locale: 'en',
    options: { viewport: phone, hasTouch: true, isMobile: true },
    looks: ['light'],
    without: [walkCompact, walkCollision, walkOwnPages],
  },
]

const walks = [
  ['pages for everybody', walkPublicPages],
  ['the list', walkQueue],
  ['the compact list', walkCompact],
  ['what opens over every page', walkOverlays],
  ['a ticket', walkTicket],
  ['an answer that crossed another', walkCollision],
  ['the settings of the desk', walkAdmin],
  ['one’s own settings, and the kit', walkOwnPages],
] as const

describe.each(modes)('axe finds nothing serious, $mode', (mode) => {
  const browser = useBrowser()

  async function walking(walk: (walk: Walk) => Promise<void>) {
    const { mode: name, locale, options } = mode
    const { page, complaints, close } = await openPage(browser(), {
      ...options,
      locale,
      colorScheme: 'light',
      reducedMotion: 'reduce',
    })
    if (walk !== walkPublicPages) await enter(page, desk, 'admin')
    const faults: string[] = []
    let screens = 0
    await walk({
      page,
      desk,
      locale,
      async visit(screen) {
        screens++
        // What opens within a screen is named after it, behind a comma; its colours are those of the screen.
        for (const look of screen.includes(',') ? mode.looks.slice(0, 1) : mode.looks) {
          await page.emulateMedia(looks[look])
          await standsStill(page)
          const picture = pictures[name]?.[`${screen} ${look}`]
          if (picture) await takePicture(page, picture)
          const found = await seriousFaults(page, look !== mode.looks[0])
          faults.push(...found.map((fault) => `${screen}, ${look}: ${fault}`))
        }
        await page.emulateMedia(looks[mode.looks[0]!])
      },
    })
    await close()
    expect(screens).toBeGreaterThan(0)
    expect(faults).toEqual([])
    expect(complaints).toEqual([])
  }

  it.each(walks.filter(([, walk]) => !mode.without.includes(walk)))('%s', (_, walk) => walking(walk))
})
