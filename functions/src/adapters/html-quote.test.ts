import { newText } from '@emberdesk/domain/mail'
import { describe, expect, it } from 'vitest'
import { htmlQuote } from './html-quote.ts'

const attribution = 'Kedden ezt mondta Ann'
const said = '<p>It still hums.</p><p>Iris</p>'

describe('htmlQuote', () => {
  it.each([
    [
      'Gmail',
      `<div class="gmail_quote gmail_quote_container"><div class="gmail_attr">${attribution}</div><blockquote class="gmail_quote">old words</blockquote></div><br>`,
    ],
    [
      'Gmail, through Hotmail',
      `<div class="ecxgmail_quote">${attribution}<blockquote>old words</blockquote></div>`,
    ],
    [
      'Gmail, through Outlook',
      `<div class="x_gmail_quote">${attribution}<blockquote>old words</blockquote></div>`,
    ],
    [
      'Proton',
      `<div class="protonmail_quote">${attribution}<br><blockquote class="protonmail_quote" type="cite">old words</blockquote></div>`,
    ],
    [
      'Yahoo',
      `<div id="yahoo_quoted_123" class="yahoo_quoted"><div>${attribution}</div><div>old words</div></div>`,
    ],
    [
      'Thunderbird',
      `<div class="moz-cite-prefix">${attribution}</div><blockquote type="cite" cite="mid:x">old words</blockquote>`,
    ],
    [
      'Apple Mail',
      `<div><br><blockquote type="cite"><div>${attribution}</div><br><div>old words</div></blockquote></div>`,
    ],
    [
      'Outlook on the web',
      `<div id="appendonsend"></div><hr><div id="divRplyFwdMsg">${attribution}</div><div>old words</div>`,
    ],
    [
      'Outlook on the web, without the first mark',
      `<hr tabindex="-1"><div id="x_divRplyFwdMsg">${attribution}</div><div>old words</div>`,
    ],
    [
      'Outlook 2007',
      `<div style='border:none;border-top:solid #B5C4DF 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p>${attribution}</p></div><p>old words</p>`,
    ],
    [
      'Outlook 2013',
      `<div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in">${attribution}</div></div><p>old words</p>`,
    ],
    [
      'Windows Mail',
      `<div style="padding-top: 5px; border-top-color: rgb(229, 229, 229); border-top-width: 1px; border-top-style: solid;">${attribution}</div><p>old words</p>`,
    ],
    [
      'Outlook for Mac',
      `<span id="OLK_SRC_BODY_SECTION"><div>${attribution}</div><div>old words</div></span>`,
    ],
    [
      'Outlook for phones',
      `<div id="mail-editor-reference-message-container"><div>${attribution}</div><div>old words</div></div>`,
    ],
    ['Hotmail', `<div><hr id="stopSpelling">${attribution}<br>old words</div>`],
    [
      'Zimbra',
      `<hr id="zwchr" data-marker="__DIVIDER__"><div data-marker="__HEADERS__">${attribution}</div><div data-marker="__QUOTED_TEXT__">old words</div>`,
    ],
    ['QQ', `<div class="qmbox"><div>${attribution}</div>old words</div>`],
    ['NetEase', `<div id="isReplyContent"><div>${attribution}</div>old words</div>`],
    ['Roundcube', `<p id="reply-intro">${attribution}</p><blockquote type="cite">old words</blockquote>`],
    ['Zoho', `<div class="zmail_extra">${attribution}<blockquote>old words</blockquote></div>`],
  ])('finds where %s begins to quote, in a language that no rule knows', (_, below) => {
    const found = htmlQuote(`<html><head><style>p{}</style></head><body>${said}${below}</body></html>`)
    expect(found?.fresh.replace(/\s+/g, ' ')).toBe('It still hums. Iris')
    expect(found?.quoted).toMatch(/^Kedden ezt mondta Ann\s+old words$/)
    const text = `It still hums.\n\nIris\n\n${attribution}\n\nold words`
    expect(newText(text, { html: found })).toBe('It still hums.\n\nIris')
  })

  it.each([
    ['nothing', ''],
    ['no quotation', said],
    ['an empty quotation', `${said}<div class="gmail_quote"><br></div>`],
    ['a quotation alone', '<blockquote type="cite">old words</blockquote>'],
    ['an answer below', `${said}<blockquote type="cite">old words</blockquote><p>and this</p>`],
    [
      'answers between, in Gmail',
      `${said}<div class="gmail_quote">Ann wrote:<blockquote>q1</blockquote><div>answer</div><blockquote>q2</blockquote></div>`,
    ],
    [
      'answers between, in Apple Mail',
      `${said}<blockquote type="cite">q1</blockquote>answer<blockquote type="cite">q2</blockquote>`,
    ],
    [
      'a forwarded mail',
      `${said}<div class="gmail_quote">---------- Forwarded message ---------<br>From: Ann</div>`,
    ],
    ['a quotation of the writer’s own', `${said}<blockquote>As the poet says</blockquote>`],
    ['marks in words', '<p>class="gmail_quote" is a mark</p>'],
  ])('finds none in %s', (_, html) => {
    expect(htmlQuote(html)).toBeNull()
  })

  it.each([
    ['open elements', '<div class="gmail_quote">'.repeat(180_000)],
    ['brackets', '<'.repeat(5_000_000)],
    ['entities', '&amp;'.repeat(1_000_000)],
    ['long styles', `<p style="${'border-top:'.repeat(90_000)}">`],
    ['long classes', `<p class="${'x '.repeat(400_000)}">`],
  ])('is done soon with megabytes of %s', (_, html) => {
    const begin = performance.now()
    htmlQuote(html)
    expect(performance.now() - begin).toBeLessThan(1_000)
  })
})
