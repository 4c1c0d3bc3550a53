import { defineStore } from 'pinia'
import { computed, onScopeDispose, shallowReactive, toValue, type MaybeRefOrGetter } from 'vue'
import type { Command } from './command.ts'

/** Every command that can be given now. A later one with the same id takes the place of an earlier one until it goes. */
export const useCommandRegistry = defineStore('commands', () => {
  const sources = shallowReactive(new Set<MaybeRefOrGetter<readonly Command[]>>())

  const commands = computed(() => {
    const byId = new Map<string, Command>()
    for (const source of sources) for (const command of toValue(source)) byId.set(command.id, command)
    return [...byId.values()]
  })

  function add(source: MaybeRefOrGetter<readonly Command[]>): () => void {
    sources.add(source)
    return () => sources.delete(source)
  }

  function canRun(command: Command): boolean {
    return command.enabled?.() ?? true
  }

  /** Runs a command by its id. Returns false when there is none now, or it may not run. */
  function run(id: string): boolean {
    const command = commands.value.find((each) => each.id === id)
    if (!command || !canRun(command)) return false
    command.run()
    return true
  }

  /** The keys of a command for a tooltip; empty when there are none. */
  const keysOf = (id: string) => commands.value.find((each) => each.id === id)?.keys ?? []

  return { commands, add, run, canRun, keysOf }
})

/** Offers commands for as long as the current scope lives. A getter keeps titles in step with the language. */
export function useCommands(source: MaybeRefOrGetter<readonly Command[]>): void {
  onScopeDispose(useCommandRegistry().add(source))
}
