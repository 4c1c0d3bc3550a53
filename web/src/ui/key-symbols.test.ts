import { expect, it } from 'vitest'
import { keySymbols } from './key-symbols.ts'

it.each([
  ['r', ['R']],
  ['g i', ['G', 'I']],
  ['Mod+Enter', ['Ctrl', '↵']],
  ['Mod+Shift+Enter', ['Ctrl', '⇧', '↵']],
  ['Escape', ['Esc']],
  ['Shift++', ['⇧', '+']],
  ['?', ['?']],
])('prints %s as %j', (keys, caps) => expect(keySymbols(keys)).toEqual(caps))

it('prints what stands on the keys of the reader’s language', () => {
  const german = { Ctrl: 'Strg', Esc: 'Esc' }
  expect(keySymbols('Mod+Shift+Enter', (key) => german[key])).toEqual(['Strg', '⇧', '↵'])
})
