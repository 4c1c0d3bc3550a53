import type { Browser, Page } from 'playwright-core'
import type { DeskInfo } from '../../../local/src/testing.ts'
import { signIn, wide } from '../../support/browser.ts'
import { until } from '../../support/until.ts'
import { traceFrames, type FrameWork } from './frame-work.ts'
import { firstRows, noteFirstRows, pressUntilSeen } from './page-clock.ts'
import { ticketId, wordsOf } from './seed-tickets.ts'

export const ROWS = 10_000
const RELOADS = 9
const SWITCHES = 30
const ACTIONS = 60
const WHEELS = 240
/** A turn of the wheel: seven rows, three turns of a common mouse at once. */
const STEP_PX = 300
const MB = 1_048_576
/** Between two acts, quicker than any hand: the database and the functions, which are elsewhere in production, are done with the last. */
const PAUSE_MS = 800
/** Before a reload, and after one: what the page keeps on this machine is kept, and what it fetches for later is fetched. */
const REST_MS = 2_000

const rowsInPage = (page: Page) => page.locator('[role=row][data-id]').count()

/** What the rows scroll in; the head of a wide list is a group of its own. */
const scroller = (page: Page) => page.locator('[role=grid] [role=rowgroup]').last()

/** Every open ticket is in the list. */
const allListed = (page: Page) =>
  until(
    `${ROWS} rows in the list`,
    async () => (await page.locator('[role=grid]').getAttribute('aria-rowcount')) === String(ROWS),
    300_000,
  )

/** How many tickets this machine keeps for the next visit. */
const kept = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('emberdesk')
        opening.onsuccess = () => {
          const records = opening.result.transaction('records').objectStore('records')
          const meta = records.get('tickets/meta')
          const rows = records.getAll(IDBKeyRange.bound('tickets/rows/', 'tickets/rows/\uffff'))
          rows.onsuccess = () => {
            opening.result.close()
            resolve(meta.result ? (rows.result as unknown[][]).flat().length : 0)
          }
        }
      }),
  )

async function reloads(page: Page): Promise<number[]> {
  const took: number[] = []
  for (let n = 0; n < RELOADS; n++) {
    await page.waitForTimeout(REST_MS)
    await page.reload()
    took.push(await firstRows(page))
    await allListed(page)
  }
  return took
}

/** Goes through the tickets twice with `j`: the first time they are fetched, the second time they are here. */
async function switches(page: Page): Promise<number[]> {
  const took: number[] = []
  for (const round of ['fetch', 'measure']) {
    await scroller(page).evaluate((list) => list.scrollTo(0, 0))
    await page.locator(`[data-id="${ticketId(0)}"] a`).click()
    await page.getByText(wordsOf(0)).waitFor()
    for (let n = 1; n <= SWITCHES; n++) {
      const ms = await pressUntilSeen(page, 'j', [
        { selector: 'main h1, section h1', text: `(${n})` },
        { selector: '[data-message]', text: wordsOf(n) },
      ])
      if (round === 'measure') took.push(ms)
      await page.waitForTimeout(PAUSE_MS)
    }
  }
  return took
}

/** Assigns ticket after ticket from the list. */
async function actions(page: Page): Promise<number[]> {
  const took: number[] = []
  let n = 0
  while (took.length < ACTIONS) {
    n++
    await page.keyboard.press('j')
    const id = await page.evaluate(
      () => document.activeElement?.closest<HTMLElement>('[data-id]')?.dataset.id,
    )
    const row = `[role=row][data-id="${id}"]`
    const face = page.locator(`${row} .row-face`)
    if (!id || (await face.getAttribute('title')) !== 'Unassigned') continue
    await page.waitForTimeout(PAUSE_MS)
    took.push(await pressUntilSeen(page, 'i', [{ selector: `${row} .row-face:not([title=Unassigned])` }]))
    if (n > 4 * ACTIONS) throw new Error('There are not enough tickets that nobody has')
  }
  return took
}

async function scroll(page: Page): Promise<number> {
  const box = await scroller(page).boundingBox()
  if (!box) throw new Error('There is no list')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  let most = 0
  for (let n = 0; n < WHEELS; n++) {
    await page.mouse.wheel(0, STEP_PX)
    if (n % 20 === 0) most = Math.max(most, await rowsInPage(page))
  }
  return most
}

export interface QueueMeasures {
  /** From the sign-in until all rows are there, milliseconds, as all times here. */
  cold: number
  firstRows: number[]
  frames: FrameWork
  domRows: number
  switches: number[]
  actions: number[]
  heapMb: number
}

/** Measures the list on a desk with `ROWS` open tickets. */
export async function measureQueue(browser: Browser, desk: DeskInfo): Promise<QueueMeasures> {
  // No interception here: it would switch the browser's cache off.
  const context = await browser.newContext({ viewport: wide, locale: 'en-GB' })
  const page = await context.newPage()
  await noteFirstRows(page)
  await signIn(page, desk, 'admin')
  const started = performance.now()
  await allListed(page)
  const cold = performance.now() - started
  await until('the tickets to be kept', async () => (await kept(page)) === ROWS, 300_000)

  const firstRowsTook = await reloads(page)
  const session = await context.newCDPSession(page)
  let domRows = 0
  const frames = await traceFrames(await browser.newBrowserCDPSession(), async () => {
    domRows = await scroll(page)
  })
  const switchesTook = await switches(page)
  await page.goto(`${desk.origin}/q/open`)
  await allListed(page)
  await page.waitForTimeout(REST_MS)
  const actionsTook = await actions(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await context.close()
  return {
    cold,
    firstRows: firstRowsTook,
    frames,
    domRows,
    switches: switchesTook,
    actions: actionsTook,
    heapMb: usedSize / MB,
  }
}
