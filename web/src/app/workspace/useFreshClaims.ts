import { watch } from 'vue'
import { useAgents } from '@/entities/agent/index.ts'
import { useSession } from '@/entities/session/index.ts'

/** An admin has changed my role or departments: fetches a token that says so, instead of waiting an hour for the next one. */
export function useFreshClaims(): void {
  const session = useSession()
  const { me } = useAgents()
  watch(
    () => me.value && JSON.stringify([me.value.role, me.value.departments, me.value.active]),
    (now, before) => {
      if (now && before && now !== before) session.refreshClaims().catch(() => session.signOut())
    },
  )
}
