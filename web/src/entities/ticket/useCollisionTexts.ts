import { useI18n } from 'vue-i18n'
import { useAgents } from '@/entities/agent/index.ts'
import { formatAgo, serverNow } from '@/entities/clock/index.ts'
import { useDepartments } from '@/entities/department/index.ts'
import { useSession } from '@/entities/session/index.ts'
import { useStatuses } from '@/entities/status/index.ts'
import type { CollidedField, Collision } from './collision.ts'

export interface CollisionTexts {
  /** Who set what and when, and what was wanted; one text a field. */
  told: readonly string[]
  anyway: string
  keep: string
}

type Value = CollidedField['theirs']

/** Says a collision in words, its times as of now. */
export function useCollisionTexts(): (collision: Collision) => CollisionTexts {
  const { t, locale } = useI18n()
  const session = useSession()
  const { agentById } = useAgents()
  const { departmentById } = useDepartments()
  const { statusById } = useStatuses()

  /** The texts that a value of a field takes, and its name. */
  function named(field: CollidedField['field'], value: Value): { texts: string; value: string } {
    const id = String(value)
    switch (field) {
      case 'status':
        return { texts: 'app.collision.status', value: statusById(id)?.name ?? id }
      case 'priority':
        return { texts: 'app.collision.priority', value: t(`app.collision.priorities.${id}`) }
      case 'departmentId':
        return { texts: 'app.collision.department', value: departmentById(id)?.name ?? id }
      case 'assigneeId':
        return value === null
          ? { texts: 'app.collision.unassigned', value: '' }
          : { texts: 'app.collision.assigned', value: agentById(id)?.name ?? id }
    }
  }

  function whoSet({ field, theirs, by, at }: CollidedField): string {
    const { texts, value } = named(field, theirs)
    const name = agentById(by)?.name
    const who = by === session.uid ? 'you' : by === 'system' ? 'desk' : name ? 'colleague' : 'unknown'
    if (!at || who === 'unknown') return t(`${texts}.unknown`, { value })
    return t(`${texts}.${who}`, { name, value, ago: formatAgo(at, locale.value, serverNow()) })
  }

  function say(part: 'wanted' | 'anyway' | 'keep', { field, theirs, wanted }: CollidedField): string {
    const { texts, value } = named(field, part === 'keep' ? theirs : wanted)
    return t(`${texts}.${part}`, { value })
  }

  return ({ collided }) => {
    const [only, ...others] = collided
    const isOne = only !== undefined && others.length === 0
    return {
      told: collided.map((each) => `${whoSet(each)} ${say('wanted', each)}`),
      anyway: isOne ? say('anyway', only) : t('app.collision.several'),
      keep: isOne ? say('keep', only) : t('app.collision.keepAll'),
    }
  }
}
