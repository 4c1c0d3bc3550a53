import type { Claims, Role } from '@emberdesk/domain/agent'

const roles: readonly Role[] = ['agent', 'lead', 'admin']

/**
 * The claims of an agent's token, or null when it has none. The rules decide by the token itself, so this only chooses what to show;
 * it stands in for `claimsSchema`, which would bring 24 kB of zod into the first paint.
 */
export function readClaims(token: object): Claims | null {
  const { role, departments } = token as { role?: unknown; departments?: unknown }
  const known = roles.find((each) => each === role)
  if (!known || !Array.isArray(departments)) return null
  return { role: known, departments: departments.filter((id) => typeof id === 'string') }
}
