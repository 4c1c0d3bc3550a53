import type { AgentWithId } from '../agent/schema.ts'
import type { Note } from '../message/note.ts'

/** Colleagues that a note calls by mail: active, with an address, allowed to see the ticket's department; never its author. */
export function agentsToMention(
  agents: readonly AgentWithId[],
  { by, mentions = [] }: Pick<Note, 'by' | 'mentions'>,
  departmentId: string,
): AgentWithId[] {
  const called = new Set(mentions)
  return agents.filter(
    ({ id, active, email, role, departments }) =>
      called.has(id) &&
      id !== by &&
      active &&
      email &&
      (role === 'admin' || departments.includes(departmentId)),
  )
}
