/** The text of simple HTML: a line for each paragraph, item and break; links with where they lead. */
export function textOfHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  for (const link of body.querySelectorAll('a')) {
    const address = link.getAttribute('href')
    if (address && address !== link.textContent) link.append(` (${address})`)
  }
  for (const end of body.querySelectorAll('br')) end.replaceWith('\n')
  for (const block of body.querySelectorAll('p, h3')) block.append('\n')
  return (body.textContent ?? '').trim()
}
