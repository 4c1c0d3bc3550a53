import { readableKeys, type Command } from '@/entities/command/index.ts'

export interface CommandGroup {
  name: string
  /** `keys` as `Kbd` takes them. */
  commands: { id: string; title: string; keys: string }[]
}

/** The commands that have keys, by group, as the sheet lists them; each by its first binding. */
export function groupCommands(commands: readonly Command[]): CommandGroup[] {
  const groups = new Map<string, CommandGroup>()
  for (const { id, title, group: name, keys } of commands) {
    if (!keys[0]) continue
    const group = groups.get(name) ?? { name, commands: [] }
    groups.set(name, group)
    group.commands.push({ id, title, keys: readableKeys(keys[0]) })
  }
  return [...groups.values()]
}
