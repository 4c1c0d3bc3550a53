import { lyingName, type LyingName } from '@emberdesk/domain/authenticity'
import type { Address } from '@emberdesk/domain/message'
import { collections } from '@emberdesk/domain/paths'
import type { PublicSettings } from '@emberdesk/domain/settings'
import { computed } from 'vue'
import { useLiveDoc } from '@/data/useLiveDoc.ts'
import { useAgents } from '@/entities/agent/index.ts'
import { useDepartments } from '@/entities/department/index.ts'

/** Tells what a mailbox's name pretends, our desk and people included; null for an honest one. Each name is looked at once. */
export function useLyingNames(): (mailbox: Address) => LyingName | null {
  const { agents } = useAgents()
  const { departments } = useDepartments()
  const { doc: settings } = useLiveDoc<PublicSettings>(`${collections.settings}/public`)

  const judge = computed(() => {
    const deskName = settings.value?.deskName ?? ''
    const ours = { deskName, departments: departments.value, agents: agents.value }
    const known = new Map<string, LyingName | null>()
    return ({ name, address }: Address) => {
      if (!name) return null
      const key = `${address} ${name}`
      const before = known.get(key)
      if (before !== undefined) return before
      const found = lyingName(name, address, ours)
      known.set(key, found)
      return found
    }
  })
  return (mailbox) => judge.value(mailbox)
}
