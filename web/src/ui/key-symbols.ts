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

/** What to print for a tinykeys binding, one string a key cap. */
export function keySymbols(keys: string): string[] {
  return keys
    .split(' ')
    .flatMap((press) => press.split(/\+(?=.)/))
    .map((key) => symbols[key] ?? (key.length === 1 ? key.toUpperCase() : key))
}
