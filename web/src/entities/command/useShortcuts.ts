import { createKeybindingsHandler, type KeybindingsMap } from 'tinykeys'
import { onScopeDispose, watch } from 'vue'
import type { Command } from './command.ts'
import { useCommandRegistry } from './store.ts'

const TYPING =
  'input:not([type=checkbox]):not([type=radio]):not([type=button]), textarea, select, [contenteditable=""], [contenteditable=true]'
/** What has keys of its own while it is open. */
const OWN_KEYS = '[role=dialog], [role=alertdialog], [role=menu], [data-own-keys]'

/** Whether a plain key pressed here is meant for the thing it is pressed in. */
export function isForTarget(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(`${TYPING}, ${OWN_KEYS}`) !== null
}

/** Binds the keys of all commands to the window; those without Ctrl, Alt or Meta only while `active()`. */
export function useShortcuts(active: () => boolean): void {
  const registry = useCommandRegistry()
  let handle: EventListener = () => {}

  /** With Ctrl, Alt or Meta nobody presses it by accident. */
  const isChord = (event: KeyboardEvent) => event.ctrlKey || event.altKey || event.metaKey

  const mayRun = (command: Command, event: KeyboardEvent) =>
    (command.repeats || !event.repeat) &&
    (command.whileTyping || ((isChord(event) || active()) && !isForTarget(event.target))) &&
    registry.canRun(command)

  /** Of several commands with the same keys the one that came last and may run does: the open ticket before the list. */
  function toHandler(candidates: readonly Command[]): (event: KeyboardEvent) => void {
    return (event) => {
      const command = candidates.findLast((each) => mayRun(each, event))
      if (!command) return
      event.preventDefault()
      command.run()
    }
  }

  watch(
    () => registry.commands.map((command) => [command, registry.keysOf(command)] as const),
    (bound) => {
      const byKeys = new Map<string, Command[]>()
      for (const [command, bindings] of bound) {
        for (const keys of bindings) byKeys.set(keys, [...(byKeys.get(keys) ?? []), command])
      }
      const bindings: KeybindingsMap = Object.fromEntries(
        [...byKeys].map(([keys, candidates]) => [keys, toHandler(candidates)]),
      )
      handle = createKeybindingsHandler(bindings, { ignore: (event) => event.isComposing })
    },
    { immediate: true },
  )

  const listener = (event: Event) => !event.defaultPrevented && handle(event)
  addEventListener('keydown', listener)
  onScopeDispose(() => removeEventListener('keydown', listener))
}
