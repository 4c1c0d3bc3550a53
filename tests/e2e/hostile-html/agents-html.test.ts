import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sanitizeAgentHtml } from '../../../functions/src/adapters/agent-html.ts'
import { useBrowser } from '../../support/fixtures.ts'
import { openBrowserLayer, type BrowserLayer } from './browser-layer.ts'
import { openStage, type Stage } from './stage.ts'
import { vectors } from './vectors.ts'

/** What a colleague's browser might store as a reply or a note: it is shown in the desk's own page, without a frame. */
describe('an agent’s hostile HTML in Chromium', () => {
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

  it.each(vectors)('$kind: $name', async ({ html }) => {
    const stored = sanitizeAgentHtml(html, new Set())
    const shown = await stage.show(stored)
    expect(shown, 'as the server stores and mails it, in a page without any policy').toEqual({
      ...{ ran: [], asked: [], free: true, url: 'http://stage.invalid/' },
    })
    // The server has not seen a note, nor a reply that can still be taken back.
    const drawn = await layer.rich(html)
    expect(await stage.show(drawn), 'as the desk shows it, cleaned by the browser alone').toEqual(shown)
    expect(layer.noticed, 'while it was shown').toEqual([])
  })
})
