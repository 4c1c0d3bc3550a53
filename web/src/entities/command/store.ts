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

  return { commands, add, canRun }
})

/** Offers commands for as long as the current scope lives. A getter keeps titles in step with the language. */
export function useCommands(source: MaybeRefOrGetter<readonly Command[]>): void {
  onScopeDispose(useCommandRegistry().add(source))
}
