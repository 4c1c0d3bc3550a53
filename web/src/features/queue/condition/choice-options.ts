import { choicesOf, ME, type ConditionField } from '@emberdesk/domain/condition'
import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { useAgents } from '@/entities/agent/index.ts'
import { useDepartments } from '@/entities/department/index.ts'
import { useOrganisations } from '@/entities/organisation/index.ts'
import { useStatuses } from '@/entities/status/index.ts'
import { useKnownTags } from '@/entities/ticket/index.ts'
import type { Option } from '@/ui/option.ts'

/** What a field can be compared with, as this desk calls it. Only the organisations are asked for when they are wanted. */
export function useChoiceOptions(field: ConditionField): ComputedRef<Option[]> {
  const { t } = useI18n()
  if (field === 'status') {
    const { statuses } = useStatuses()
    return computed(() => statuses.value.map(({ id, name }) => ({ value: id, label: name })))
  }
  if (field === 'assignee') {
    const { agents, me } = useAgents()
    const mine = () => ({ value: ME, label: t('queue.condition.me'), hint: me.value?.name ?? '' })
    return computed(() => [
      mine(),
      ...agents.value
        .filter(({ active }) => active)
        .map(({ id, name, email }) => ({ value: id, label: name, hint: email })),
    ])
  }
  if (field === 'department') {
    const { mine } = useDepartments()
    return computed(() => [
      { value: ME, label: t('queue.condition.myDepartments') },
      ...mine.value.map(({ id, name }) => ({ value: id, label: name })),
    ])
  }
  if (field === 'organisation') {
    const { rows } = useOrganisations()
    return computed(() => rows.value.map(({ id, name }) => ({ value: id, label: name })))
  }
  if (field === 'tags') {
    const known = useKnownTags()
    return computed(() => known.value.slice(0, 200).map((tag) => ({ value: tag, label: tag })))
  }
  const fixed = choicesOf(field) ?? []
  const key = {
    priority: 'priorities',
    channel: 'channels',
    category: 'categories',
    senderVerdict: 'verdicts',
  }
  return computed(() =>
    [...fixed]
      .sort((a, b) => (typeof a === 'number' && typeof b === 'number' ? b - a : 0))
      .map((value) => ({
        value: String(value),
        label: t(`queue.condition.${key[field as keyof typeof key]}.${value}`),
      })),
  )
}
