import type { Ticket } from '@emberdesk/domain/ticket'
import { formatMoment, formatSpan } from '@/entities/clock/index.ts'
import { dueOf } from '@/entities/ticket/index.ts'
import type { RowContent } from './row-content.ts'

const tones = {
  calm: 'bg-hover text-ink-muted',
  soon: 'bg-warning-tint text-warning',
  over: 'bg-danger-tint text-danger',
}

/** When an answer is due; null when nobody waits for us. */
export function dueText(
  ticket: Pick<Ticket, 'bucket' | 'sla' | 'waitingSince'>,
  now: number,
  locale: string,
  t: (key: string, named: Record<string, unknown>) => string,
): RowContent['due'] {
  const due = dueOf(ticket, now)
  if (!due) return null
  const isOver = due.urgency === 'over'
  const span = formatSpan(due.left, locale)
  const named = { span: formatSpan(due.left, locale, 'long'), at: formatMoment(due.at, locale) }
  return {
    tone: tones[due.urgency],
    icon: due.urgency === 'calm' ? null : isOver ? 'alarm' : 'clock',
    text: isOver ? t('queue.due.over', { span }) : span,
    title: t(isOver ? 'queue.due.overTitle' : 'queue.due.title', named),
  }
}
