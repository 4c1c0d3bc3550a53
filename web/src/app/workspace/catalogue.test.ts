import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it, vi } from 'vitest'
import { useI18n } from 'vue-i18n'
import { catalogue, findConflicts, readableKeys, useCommandRegistry } from '@/entities/command/index.ts'
import { useDetails } from '@/features/conversation/details/useDetails.ts'
import { useUndoSendCommand } from '@/features/conversation/sending/useUndoSendCommand.ts'
import { useTicketCommands, type TicketActs } from '@/features/conversation/useTicketCommands.ts'
import { useQueueCommands, type QueueDeeds } from '@/features/queue/useQueueCommands.ts'
import { mountWithDesk } from '@/testing/mount-with-desk.ts'
import { noLiveData } from '@/testing/no-live-data.ts'
import { useAppCommands } from './useAppCommands.ts'
import { usePanes } from './usePanes.ts'
import { useViewCommands } from './useViewCommands.ts'

// A reply that can be taken back: only then is there a command for it.
vi.mock('@/features/conversation/sending/undoable.ts', () => ({
  newestUndoable: { value: { undo: () => undefined } },
}))
vi.mock('@/entities/session/index.ts', () => ({
  useSession: () => ({
    uid: 'mara',
    isAgent: true,
    isLead: true,
    isAdmin: true,
    beforeSignOut: () => () => {},
  }),
}))

/** Every act there may be; none is done here. */
const acts = new Proxy({}, { get: () => () => true })

interface Shown {
  id: string
  title: string
  group: string
  keys: string[]
}

/** What the pages offer, and what the settings list, in the same words. */
function bothSides(): { offered: Shown[]; listed: Shown[] } {
  let offered: Shown[] = []
  let listed: Shown[] = []
  const Host = {
    setup() {
      const { t } = useI18n()
      useAppCommands()
      usePanes(400, true)
      useViewCommands()
      useQueueCommands(acts as QueueDeeds)
      useTicketCommands(acts as TicketActs)
      useDetails(() => 'wide')
      useUndoSendCommand(() => false)
      offered = useCommandRegistry().commands.map(({ id, title, group, keys }) => ({
        id,
        title,
        group,
        keys: keys.map(readableKeys),
      }))
      listed = catalogue.map(({ id, title, group, view, keys }) => ({
        id,
        title: t(title, view ? { view: t(view) } : {}),
        group: t(group),
        keys: keys.map(readableKeys),
      }))
      return () => null
    },
  }
  mountWithDesk(Host).unmount()
  return { offered, listed }
}

beforeEach(() => {
  localStorage.clear()
  setActivePinia(createPinia())
  noLiveData()
})

it('lists every command that has keys as the pages offer it', () => {
  const { offered, listed } = bothSides()
  const byId = new Map(listed.map((command) => [command.id, command]))
  const withKeys = offered.filter(({ keys }) => keys.length > 0)
  expect(withKeys.length).toBeGreaterThan(30)
  expect(withKeys.map(({ id }) => byId.get(id))).toEqual(withKeys)
})

it('lists nothing that no page offers', () => {
  const { offered, listed } = bothSides()
  const ids = new Set(offered.map(({ id }) => id))
  expect(listed.filter(({ id }) => !ids.has(id))).toEqual([])
})

it('gives no keys to two commands of the same place, undo aside: the reply goes before the change', () => {
  const clashes = catalogue.flatMap(({ id, keys }) =>
    keys.flatMap((each) => findConflicts(id, each, catalogue).map((other) => [each, id, other.id].join(' '))),
  )
  expect(clashes).toEqual(['$mod+z ticket.undoSend app.undo', '$mod+z app.undo ticket.undoSend'])
})
