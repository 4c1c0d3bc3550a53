const apple = /Mac|iP(hone|ad|od)/.test(globalThis.navigator?.platform ?? '')

const symbols: Record<string, string> = {
  Mod: apple ? '⌘' : 'Ctrl',
  Meta: '⌘',
  Control: 'Ctrl',
  Alt: apple ? '⌥' : 'Alt',
  Shift: '⇧',
  Enter: '↵',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
}

/** What is printed on keys that have a name of their own in some languages. */
export const namedKeys = ['Ctrl', 'Esc'] as const
export type NamedKey = (typeof namedKeys)[number]

const isNamed = (cap: string): cap is NamedKey => (namedKeys as readonly string[]).includes(cap)

/** What to print for a tinykeys binding, one string a key cap; `nameOf` gives the keys' names in the reader's language. */
export function keySymbols(keys: string, nameOf: (key: NamedKey) => string = (key) => key): string[] {
  return keys
    .split(' ')
    .flatMap((press) => press.split(/\+(?=.)/))
    .map((key) => symbols[key] ?? (key.length === 1 ? key.toUpperCase() : key))
    .map((cap) => (isNamed(cap) ? nameOf(cap) : cap))
}
