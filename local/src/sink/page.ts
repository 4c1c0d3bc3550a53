import { escapeHtml } from './escape-html.ts'

const style = `
:root { color-scheme: light dark; --line: light-dark(#e3e1de, #34312e); --quiet: light-dark(#6f6a65, #a39c95);
  --surface: light-dark(#fff, #1d1b19); --accent: light-dark(#c2410c, #fb923c) }
body { margin: 0; font: 14px/1.5 Inter, system-ui, sans-serif; background: light-dark(#f8f7f5, #151312) }
main { max-width: 960px; margin: 0 auto; padding: 24px 16px }
header { display: flex; align-items: baseline; gap: 16px; margin-bottom: 16px }
h1 { font-size: 18px; margin: 0; overflow-wrap: anywhere }
a { color: var(--accent); text-decoration: none } a:hover { text-decoration: underline }
.card { background: var(--surface); border: 1px solid var(--line); border-radius: 8px; overflow: hidden }
.push { margin-left: auto }
.said { margin: 0; padding: 16px 16px 0 }
.quiet { color: var(--quiet) }
ul { list-style: none; margin: 0; padding: 0 }
li + li { border-top: 1px solid var(--line) }
li a { display: grid; grid-template-columns: 14em 1fr auto; gap: 16px; padding: 8px 16px; color: inherit }
li a:hover { background: light-dark(#f3f1ee, #262320); text-decoration: none }
li span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 16px; margin: 0; padding: 16px; border-bottom: 1px solid var(--line) }
dt { color: var(--quiet) } dd { margin: 0; overflow-wrap: anywhere }
pre { margin: 0; padding: 16px; white-space: pre-wrap; overflow-wrap: anywhere; font: 13px/1.5 ui-monospace, monospace }
iframe { display: block; width: 100%; height: 60vh; border: 0; background: #fff }
h2 { font-size: 13px; margin: 24px 0 8px; color: var(--quiet); font-weight: 600 }
form { display: grid; gap: 12px; padding: 16px }
label { display: grid; gap: 4px }
input, textarea { font: inherit; padding: 6px 8px; border: 1px solid var(--line); border-radius: 6px; background: transparent; color: inherit }
button { font: inherit; padding: 6px 16px; border: 0; border-radius: 6px; background: light-dark(#c2410c, #ea580c); color: #fff; justify-self: start }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px }
@media (max-width: 640px) { li a { grid-template-columns: 1fr auto } li a .wide { display: none } }
`

/** A page of the sink. `body` is HTML; everything from a mail in it is escaped by its maker. `refresh` in seconds. */
export function page(title: string, body: string, refresh?: number): string {
  const reload = refresh ? `<meta http-equiv="refresh" content="${refresh}">` : ''
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">${reload}<title>${escapeHtml(title)}</title><style>${style}</style></head><body><main>${body}</main></body></html>`
}
