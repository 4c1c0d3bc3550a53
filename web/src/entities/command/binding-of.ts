const apple = /Mac|iP(hone|ad|od)/.test(globalThis.navigator?.platform ?? '')
const modifiers = new Set(['Control', 'Alt', 'Shift', 'Meta', 'AltGraph', 'CapsLock', 'Dead', 'Process'])
/** What moves the focus and works the thing that has it. */
const taken = new Set(['Tab', 'Enter', ' ', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'])

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>

/** The binding that a key press makes, in tinykeys' words; null for a modifier alone. */
export function bindingOf({ key, ctrlKey, altKey, shiftKey, metaKey }: Press): string | null {
  if (modifiers.has(key)) return null
  const mod = apple ? metaKey : ctrlKey
  const parts = [
    mod && '$mod',
    ctrlKey && apple && 'Control',
    metaKey && !apple && 'Meta',
    altKey && 'Alt',
    shiftKey && 'Shift',
    key.length === 1 ? key.toLowerCase() : key,
  ]
  return parts.filter(Boolean).join('+')
}

/** Whether a binding may be given to a command: not to what everybody needs to get about. */
export const isFree = (binding: string): boolean => binding !== 'Escape' && !taken.has(binding)
