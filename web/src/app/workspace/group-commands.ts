import { readableKeys, type Command } from '@/entities/command/index.ts'

export interface CommandGroup {
  name: string
  /** `keys` as `Kbd` takes them. */
  commands: { id: string; title: string; keys: string }[]
}

/** The commands that have keys, by group, as the sheet lists them; each by its first binding. What works everywhere comes last. */
export function groupCommands(commands: readonly Command[]): CommandGroup[] {
  const groups = new Map<string, CommandGroup>()
  const isEverywhere = ({ id }: Command) => Number(id.startsWith('app.'))
  const ordered = [...commands].sort((a, b) => isEverywhere(a) - isEverywhere(b))
  for (const { id, title, group: name, keys } of ordered) {
    if (!keys[0]) continue
    const group = groups.get(name) ?? { name, commands: [] }
    groups.set(name, group)
    group.commands.push({ id, title, keys: readableKeys(keys[0]) })
  }
  return [...groups.values()]
}
