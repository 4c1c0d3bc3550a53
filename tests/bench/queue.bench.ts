// What the list of tickets costs with ten thousand in it, in Chromium. Prints one JSON object as its last line.
import { startDesk } from '../../local/src/testing.ts'
import { openAdmin } from '../support/admin.ts'
import { launchBrowser } from '../support/browser.ts'
import { percentile } from './percentile.ts'
import { measureQueue, ROWS } from './queue/measure-queue.ts'
import { seedTickets } from './queue/seed-tickets.ts'

const desk = await startDesk({ seed: 'demo' })
const admin = openAdmin(desk.info)
const browser = await launchBrowser()
try {
  await seedTickets(admin.db, ROWS)
  const it = await measureQueue(browser, desk.info)
  const result = {
    bench: 'queue',
    rows: ROWS,
    first_rows_ms: percentile(it.firstRows, 50),
    switch_p95_ms: percentile(it.switches, 95),
    scroll_p95_work_ms: percentile(it.frames.work, 95),
    dom_rows: it.domRows,
    heap_mb: Math.round(it.heapMb),
    action_paint_p95_ms: percentile(it.actions, 95),
  }
  console.table({
    'all rows, cold': { ms: Math.round(it.cold) },
    'first rows, warm: median': { ms: result.first_rows_ms, worst: percentile(it.firstRows, 100) },
    'switch: p95': { ms: result.switch_p95_ms, median: percentile(it.switches, 50) },
    'frame while scrolling: p95': {
      ms: result.scroll_p95_work_ms,
      median: percentile(it.frames.work, 50),
      worst: percentile(it.frames.work, 100),
      'with painting': percentile(it.frames.all, 95),
      frames: it.frames.work.length,
    },
    'action: p95': {
      ms: result.action_paint_p95_ms,
      median: percentile(it.actions, 50),
      worst: percentile(it.actions, 100),
    },
  })
  console.log(JSON.stringify(result))
} finally {
  await browser.close()
  await admin.close()
  await desk.stop()
}
