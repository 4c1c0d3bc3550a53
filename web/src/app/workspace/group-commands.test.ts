import { describe, expect, it } from 'vitest'
import { groupCommands } from './group-commands.ts'

const command = (id: string, group: string, ...keys: string[]) => ({
  id,
  title: id,
  group,
  keys,
  run: () => {},
})

describe('groupCommands', () => {
  it('lists by group what has keys, as one reads them', () => {
    const groups = groupCommands([
      command('next', 'List', 'j'),
      command('send', 'Ticket', '$mod+Enter'),
      command('help', 'List', 'Shift+?', '?'),
      command('palette', 'List'),
    ])
    expect(groups).toEqual([
      {
        name: 'List',
        commands: [
          { id: 'next', title: 'next', keys: 'j' },
          { id: 'help', title: 'help', keys: '?' },
        ],
      },
      { name: 'Ticket', commands: [{ id: 'send', title: 'send', keys: 'Mod+Enter' }] },
    ])
  })
})
