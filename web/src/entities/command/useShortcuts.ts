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

/** Binds the keys of all commands to the window, while `active()` for single keys; chords for typing always work. */
export function useShortcuts(active: () => boolean): void {
  const registry = useCommandRegistry()
  let handle: EventListener = () => {}

  function toHandler(command: Command): (event: KeyboardEvent) => void {
    return (event) => {
      if (!command.whileTyping && (isForTarget(event.target) || !active())) return
      if (!registry.canRun(command)) return
      event.preventDefault()
      command.run()
    }
  }

  watch(
    () => registry.commands,
    (commands) => {
      const bindings: KeybindingsMap = {}
      for (const command of commands) for (const keys of command.keys) bindings[keys] = toHandler(command)
      handle = createKeybindingsHandler(bindings, { ignore: (event) => event.repeat || event.isComposing })
    },
    { immediate: true },
  )

  const listener = (event: Event) => !event.defaultPrevented && handle(event)
  addEventListener('keydown', listener)
  onScopeDispose(() => removeEventListener('keydown', listener))
}
