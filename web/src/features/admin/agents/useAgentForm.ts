import { accessRequestSchema, type AgentWithId, type Role } from '@emberdesk/domain/agent'
import { reactive, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { setAgentAccess } from '@/entities/agent/index.ts'

interface AgentFields {
  name: string
  email: string
  role: Role
  departments: string[]
  active: boolean
}

export interface Granted {
  name: string
  /** Where a new agent chooses his password; null for one who has one. */
  passwordLink: string | null
}

/** The rights of one agent, or of somebody who is to become one (`agent` undefined). */
export function useAgentForm(agent: AgentWithId | undefined) {
  const { t } = useI18n()
  const fields = reactive<AgentFields>({
    name: agent?.name ?? '',
    email: agent?.email ?? '',
    role: agent?.role ?? 'agent',
    departments: [...(agent?.departments ?? [])],
    active: agent?.active ?? true,
  })
  const errors = ref<Partial<Record<keyof AgentFields, string>>>({})
  const problem = ref('')
  const busy = ref(false)

  function faults(): typeof errors.value {
    const read = accessRequestSchema.safeParse(fields)
    const names = read.success ? [] : read.error.issues.map(({ path }) => String(path[0]))
    const needsDepartment = fields.active && fields.role !== 'admin' && !fields.departments.length
    if (needsDepartment) names.push('departments')
    return Object.fromEntries(names.map((name) => [name, t(`admin.agents.faults.${name}`)]))
  }

  /** Null when it did not come to pass; then `errors` or `problem` says why. */
  async function save(): Promise<Granted | null> {
    if (busy.value) return null
    errors.value = faults()
    problem.value = ''
    if (Object.keys(errors.value).length) return null
    busy.value = true
    try {
      const request = accessRequestSchema.parse({ ...fields, ...(agent ? { uid: agent.id } : {}) })
      const { passwordLink } = await setAgentAccess(request)
      return { name: request.name, passwordLink }
    } catch (error) {
      problem.value = (error as Error).message
      return null
    } finally {
      busy.value = false
    }
  }

  return { fields, errors, problem, busy, save }
}
