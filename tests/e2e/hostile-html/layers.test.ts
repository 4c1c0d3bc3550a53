import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sanitizeMailHtml } from '../../../functions/src/adapters/html-sanitizer.ts'
import { useBrowser } from '../../support/fixtures.ts'
import { openBrowserLayer, type BrowserLayer } from './browser-layer.ts'
import { openStage, type Stage } from './stage.ts'
import { vectors } from './vectors.ts'

const quiet = { ran: [], asked: [], url: 'http://stage.invalid/' }
const escaped = (page: string) => page.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
/** As MailFrame.vue shows a mail. */
const framed = (page: string) =>
  `<iframe sandbox="allow-popups allow-popups-to-escape-sandbox" style="display:block;width:100%;height:400px;border:0" srcdoc="${escaped(page)}"></iframe>`

describe('hostile HTML in Chromium', () => {
  const browser = useBrowser()
  let stage: Stage
  let layer: BrowserLayer
  beforeAll(async () => {
    stage = await openStage(browser())
    layer = await openBrowserLayer(browser())
  })
  afterAll(async () => {
    await stage?.close()
    await layer?.close()
  })

  it('would run, load and cover: the vectors are alive', async () => {
    let [ran, asked, covered] = [0, 0, 0]
    for (const { html } of vectors) {
      const seen = await stage.show(html)
      if (seen.ran.length > 0) ran += 1
      if (seen.asked.length > 0) asked += 1
      if (!seen.free) covered += 1
    }
    expect(ran).toBeGreaterThan(30)
    expect(asked).toBeGreaterThan(50)
    expect(covered).toBeGreaterThan(3)
  })

  it.each(vectors)('$kind: $name', async ({ html }) => {
    const stored = sanitizeMailHtml(html)
    expect(await stage.show(stored), 'stored by the server, in a page without any policy').toMatchObject(
      quiet,
    )
    expect((await stage.show(await layer.prepare(html))).ran, 'made ready by the browser alone').toEqual([])
    const shown = await stage.show(framed(await layer.frame(stored)))
    expect(shown, 'shown').toEqual({ ...quiet, free: true })
    const unsanitised = await stage.show(framed(await layer.frame(html)))
    expect(unsanitised, 'shown, had the server let it through').toEqual({ ...quiet, free: true })
    expect(await layer.measure(html)).toBeGreaterThan(0)
    expect(layer.noticed, 'measured').toEqual([])
  })
})
