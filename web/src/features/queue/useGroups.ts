import { mailDomain } from '@emberdesk/domain/organisation'
import { groupOf as groupKeyOf, type GroupField, type View } from '@emberdesk/domain/view'
import { computed, ref, toValue, watch, type ComputedRef, type MaybeRefOrGetter } from 'vue'
import { useI18n } from 'vue-i18n'
import { useAgents } from '@/entities/agent/index.ts'
import { useDepartments } from '@/entities/department/index.ts'
import { useOrganisations } from '@/entities/organisation/index.ts'
import { useStatuses } from '@/entities/status/index.ts'
import type { RowTicket } from './list/row-content.ts'
import { groupedEntries, plainEntries, type GroupOf, type ListEntry } from './lib/list-entries.ts'
import type { Shown } from './lib/shown-rows.ts'

/** The lines of the list, in groups where the view has them. While the list is held no row changes its group. */
export function useGroups(
  rows: MaybeRefOrGetter<readonly Shown<RowTicket>[]>,
  view: MaybeRefOrGetter<Pick<View, 'group'> & { id: string }>,
  held: MaybeRefOrGetter<boolean>,
): { entries: ComputedRef<readonly ListEntry<RowTicket>[]>; toggle: (key: string) => void } {
  const { t } = useI18n()
  const { statuses } = useStatuses()
  const { agentById } = useAgents()
  const { departmentById } = useDepartments()
  const collapsed = ref<ReadonlySet<string>>(new Set())
  const field = computed(() => toValue(view).group)
  const { rows: organisations } = useOrganisations(() => field.value === 'organisation')
  const organisationNames = computed(() => new Map(organisations.value.map(({ id, name }) => [id, name])))
  watch(
    () => [toValue(view).id, field.value],
    () => (collapsed.value = new Set()),
  )

  const nameIn: Record<GroupField, (key: string, row: RowTicket) => Pick<GroupOf, 'name' | 'rank'>> = {
    status(key) {
      const at = statuses.value.findIndex(({ id }) => id === key)
      return { name: statuses.value[at]?.name ?? key, rank: at }
    },
    assignee: (key) => ({ name: agentById(key)?.name ?? key, rank: 1 }),
    department: (key) => ({ name: departmentById(key)?.name ?? key, rank: 1 }),
    priority: (key) => ({ name: t(`queue.condition.priorities.${key}`), rank: -Number(key) }),
    requester: (_key, { requester }) => ({ name: requester.name || requester.email, rank: 1 }),
    // Of a desk with more than are listened to, some go by the domain of their people.
    organisation: (key, { requester }) => ({
      name: organisationNames.value.get(key) ?? mailDomain(requester.email),
      rank: 1,
    }),
    channel: (key) => ({ name: t(`queue.condition.channels.${key}`), rank: 1 }),
  }
  function find(row: RowTicket): GroupOf {
    const by = field.value as GroupField
    const key = groupKeyOf({ group: by }, row)
    return key ? { key, ...nameIn[by](key, row) } : { key: '', name: t(`queue.group.without.${by}`), rank: 0 }
  }

  /** Where each row stood when the list was free last. */
  let before = new Map<string, string>()
  const plain = plainEntries<RowTicket>()
  const entries = computed(() => {
    if (!field.value) return plain(toValue(rows))
    const isHeld = toValue(held)
    const now = new Map<string, string>()
    const seen = new Map<string, GroupOf>()
    const places = toValue(rows).map(({ row }) => {
      const group = find(row)
      if (!seen.has(group.key)) seen.set(group.key, group)
      return [row.id, group] as const
    })
    const groupOf = new Map(
      places.map(([id, group]) => {
        const kept = isHeld ? seen.get(before.get(id) ?? '\n') : undefined
        const stays = kept ?? group
        now.set(id, stays.key)
        return [id, stays]
      }),
    )
    before = now
    return groupedEntries(toValue(rows), (row) => groupOf.get(row.id) as GroupOf, collapsed.value)
  })

  return {
    entries,
    toggle(entryKey) {
      const key = entryKey.replace(/^group /, '')
      const next = new Set(collapsed.value)
      if (!next.delete(key)) next.add(key)
      collapsed.value = next
    },
  }
}
