const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const URL_IN_TEXT = /\bhttps?:\/\/[^\s<>"'`\\{}|^]{1,2000}/gi
const TRAILING = /[.,;:!?)\]]+$/

/** Text as HTML text: nothing in it is markup any more. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char)
}

function withLinks(line: string): string {
  let html = ''
  let from = 0
  for (const hit of line.matchAll(URL_IN_TEXT)) {
    const url = hit[0].replace(TRAILING, '')
    html += escapeHtml(line.slice(from, hit.index))
    html += `<a href="${escapeHtml(url)}">${escapeHtml(url)}</a>`
    from = hit.index + url.length
  }
  return html + escapeHtml(line.slice(from))
}

/** Plain text as simple HTML: a paragraph for each block between empty lines, line breaks kept, web addresses as links. */
export function textToHtml(text: string): string {
  const blocks = text
    .replace(/\r\n?/g, '\n')
    .trim()
    .split(/\n{2,}/)
  return blocks
    .filter((block) => block.trim() !== '')
    .map((block) => `<p>${block.split('\n').map(withLinks).join('<br>\n')}</p>`)
    .join('\n')
}
