/** Joins the lines of a paragraph that was broken for transport (RFC 3676): those that end in a blank go on in the next one. */
export function unflow(text: string, deleteSpace: boolean): string {
  const out: string[] = []
  let open: { quote: string; text: string } | null = null
  for (const line of text.split('\n')) {
    const quote = /^>*/.exec(line)?.[0] ?? ''
    const rest = line.slice(quote.length)
    const content = rest.startsWith(' ') ? rest.slice(1) : rest
    const whole: string = open && open.quote === quote && content !== '-- ' ? open.text + content : content
    if (open && whole === content) out.push(lineOf(open.quote, open.text))
    open = null
    if (content.endsWith(' ') && content !== '-- ') {
      open = { quote, text: deleteSpace ? whole.slice(0, -1) : whole }
    } else out.push(lineOf(quote, whole))
  }
  if (open) out.push(lineOf(open.quote, open.text))
  return out.join('\n')
}

function lineOf(quote: string, text: string): string {
  return quote === '' ? text.trimEnd() : `${quote} ${text}`.trimEnd()
}
