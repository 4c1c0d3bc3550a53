export interface ContentLine {
  /** Upper case. */
  name: string
  /** By upper-case name, without quotes. */
  parameters: ReadonlyMap<string, string>
  value: string
}

export interface Component {
  /** Upper case: `VEVENT`. */
  name: string
  lines: ContentLine[]
  components: Component[]
}

const MAX_LINES = 20_000
const MAX_LINE = 50_000
const MAX_DEPTH = 10
const LINE = /^([A-Z0-9-]{1,60})((?:;[^:"]*(?:"[^"]*"[^:"]*)*)?):(.*)$/is
const PARAMETER = /;([A-Z0-9-]{1,60})=("[^"]*"|[^;"]*)/gi

/** The components of a calendar object (RFC 5545, 3.1 and 3.4). Lines that are none are left out; what is not closed ends with the text. */
export function readComponents(text: string): Component[] {
  const root: Component = { name: '', lines: [], components: [] }
  const stack = [root]
  const unfolded = text.replace(/\r\n?/g, '\n').replace(/\n[ \t]/g, '')
  for (const line of unfolded.split('\n', MAX_LINES)) {
    const read = readLine(line)
    const open = stack.at(-1)
    if (!read || !open) continue
    if (read.name === 'BEGIN') {
      const component = { name: read.value.trim().toUpperCase(), lines: [], components: [] }
      open.components.push(component)
      if (stack.length < MAX_DEPTH) stack.push(component)
    } else if (read.name === 'END') {
      if (stack.length > 1) stack.pop()
    } else open.lines.push(read)
  }
  return root.components
}

function readLine(line: string): ContentLine | null {
  const found = LINE.exec(line.slice(0, MAX_LINE))
  if (!found) return null
  const [, name = '', rest = '', value = ''] = found
  const parameters = new Map<string, string>()
  for (const [, key = '', text = ''] of rest.matchAll(PARAMETER)) {
    parameters.set(key.toUpperCase(), text.replace(/^"|"$/g, ''))
  }
  return { name: name.toUpperCase(), parameters, value }
}

/** First line of a name. */
export function lineOf(component: Component, name: string): ContentLine | undefined {
  return component.lines.find((line) => line.name === name)
}

/** A TEXT value without its escapes (RFC 5545, 3.3.11). */
export function textOf(line: ContentLine | undefined): string {
  return (line?.value ?? '').replace(/\\([\\;,nN])/g, (_, char: string) => (/n/i.test(char) ? '\n' : char))
}
