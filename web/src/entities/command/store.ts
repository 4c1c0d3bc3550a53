import { defineStore } from 'pinia'
import { computed, onScopeDispose, shallowReactive, toValue, type MaybeRefOrGetter } from 'vue'
import { usePreferences } from '@/entities/preferences/index.ts'
import type { Command } from './command.ts'
import { readableKeys } from './readable-keys.ts'

/** Every command that can be given now. A later one with the same id takes the place of an earlier one until it goes. */
export const useCommandRegistry = defineStore('commands', () => {
  const preferences = usePreferences()
  const sources = shallowReactive(new Set<MaybeRefOrGetter<readonly Command[]>>())

  const byId = computed(() => {
    const commands = new Map<string, Command>()
    for (const source of sources) for (const command of toValue(source)) commands.set(command.id, command)
    return commands
  })
  const commands = computed(() => [...byId.value.values()])

  function add(source: MaybeRefOrGetter<readonly Command[]>): () => void {
    sources.add(source)
    return () => sources.delete(source)
  }

  /** The bindings of a command: those that this person chose, or its own. */
  const keysOf = ({ id, keys }: Pick<Command, 'id' | 'keys'>): readonly string[] =>
    preferences.keys[id] ?? keys

  const canRun = (command: Command): boolean => command.enabled?.() ?? true

  return {
    commands,
    add,
    keysOf,
    /** The first binding of a command, as `Kbd` takes it; undefined when it has none or is not there. */
    shownKeys(id: string): string | undefined {
      const command = byId.value.get(id)
      const keys = command && keysOf(command)[0]
      return keys && readableKeys(keys)
    },
    canRun,
    /** Whether a command is there and can be given now. */
    isOffered(id: string): boolean {
      const command = byId.value.get(id)
      return command !== undefined && canRun(command)
    },
    /** Gives a command by its id, as its button or menu does. Nothing happens when it is not there. */
    run(id: string): void {
      const command = byId.value.get(id)
      if (command && canRun(command)) command.run()
    },
  }
})

/** Offers commands for as long as the current scope lives. A getter keeps titles in step with the language. */
export function useCommands(source: MaybeRefOrGetter<readonly Command[]>): void {
  onScopeDispose(useCommandRegistry().add(source))
}
