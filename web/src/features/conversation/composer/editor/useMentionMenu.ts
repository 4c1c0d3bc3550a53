import { escapeHtml } from '@emberdesk/domain/mail-out'
import { useI18n } from 'vue-i18n'
import { useAgents } from '@/entities/agent/index.ts'
import { useSession } from '@/entities/session/index.ts'
import type { SuggestionContext, SuggestionSource } from './suggestion-source.ts'

const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Whether each word's beginning, or the name's, is what was typed. */
const answers = (name: string, query: string) =>
  folded(name).startsWith(query) ||
  folded(name)
    .split(/\s+/)
    .some((word) => word.startsWith(query))

/** Colleagues that a note can call: those who may see its ticket. */
export function useMentionMenu({ ticket }: SuggestionContext): SuggestionSource {
  const { t } = useI18n()
  const session = useSession()
  const { assignable } = useAgents()

  return (query) =>
    assignable(ticket().departmentId)
      .filter(({ id, name }) => id !== session.uid && answers(name, folded(query)))
      .map(({ id, name, role }) => ({
        id,
        title: name,
        hint: t(`conversation.editor.role.${role}`),
        preview: '',
        insert: () => ({ html: `<span data-mention="${escapeHtml(id)}">@${escapeHtml(name)}</span>` }),
      }))
}
