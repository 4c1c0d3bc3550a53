import type { Agent, AgentWithId } from '@emberdesk/domain/agent'
import { agentsQuery } from '@emberdesk/domain/query'
import { computed, type ComputedRef } from 'vue'
import { useLiveQuery } from '@/data/useLiveQuery.ts'
import { useSession } from '@/entities/session/index.ts'

export interface Agents {
  /** Everybody, by name, those who left included (`active` false). */
  agents: ComputedRef<readonly AgentWithId[]>
  agentById: (uid: string | null) => AgentWithId | undefined
  /** Who can be given a ticket of this department: active, and allowed to see it. */
  assignable: (departmentId: string) => readonly AgentWithId[]
  me: ComputedRef<AgentWithId | undefined>
}

/** The desk's agents, live. */
export function useAgents(): Agents {
  const session = useSession()
  const { rows } = useLiveQuery<Agent>(agentsQuery())
  const byId = computed(() => new Map(rows.value.map((agent) => [agent.id, agent])))
  return {
    agents: rows,
    agentById: (uid) => (uid ? byId.value.get(uid) : undefined),
    assignable: (departmentId) =>
      rows.value.filter(
        ({ active, role, departments }) => active && (role === 'admin' || departments.includes(departmentId)),
      ),
    me: computed(() => byId.value.get(session.uid)),
  }
}
