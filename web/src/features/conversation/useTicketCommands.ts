import { useI18n } from 'vue-i18n'
import { useCommands } from '@/entities/command/index.ts'
import { ANSWER_WANTED_KEY } from './message/is-quiet.ts'

export interface TicketActs {
  reply: () => void
  note: () => void
  open: (picker: 'assignee' | 'status' | 'priority' | 'tags' | 'snooze' | 'subject') => void
  spam: () => void
  assignToMe: () => void
  send: () => void
  sendAndResolve: () => void
  /** Sends and goes to the next in the list. */
  sendAndNext: () => void
  compare: () => void
  /** There is a related ticket to compare with. */
  canCompare: () => boolean
  answerWanted: () => void
  /** The customer's newest message was filed quietly. */
  canWant: () => boolean
  /** To the next message, or to the one before. */
  stepMessage: (by: 1 | -1) => void
  /** Resolves it and goes to the next in the list. */
  solveNext: () => void
  /** It can be resolved. */
  canSolve: () => boolean
  unread: () => void
  back: () => void
  /** Something is written, so that it can be sent. */
  canSend: () => boolean
}

/** What can be done to the open ticket, with its keys. */
export function useTicketCommands(acts: TicketActs): void {
  const { t } = useI18n()
  useCommands(() => {
    const group = t('conversation.command.group')
    const command = (id: string, keys: string, run: () => void) => ({
      id: `ticket.${id}`,
      title: t(`conversation.command.${id}`),
      group,
      keys: [keys],
      run,
    })
    const sending = { whileTyping: true, enabled: acts.canSend }
    return [
      command('reply', 'r', acts.reply),
      command('note', 'n', acts.note),
      command('assign', 'a', () => acts.open('assignee')),
      command('assignToMe', 'i', acts.assignToMe),
      command('status', 's', () => acts.open('status')),
      command('priority', 'p', () => acts.open('priority')),
      command('tags', 'l', () => acts.open('tags')),
      command('snooze', 'h', () => acts.open('snooze')),
      { ...command('spam', '#', acts.spam), keys: ['Shift+#', '#'] },
      { ...command('subject', '', () => acts.open('subject')), keys: [] },
      { ...command('compare', 'c', acts.compare), enabled: acts.canCompare },
      { ...command('answerWanted', ANSWER_WANTED_KEY, acts.answerWanted), enabled: acts.canWant },
      { ...command('nextMessage', 'Shift+N', () => acts.stepMessage(1)), repeats: true },
      { ...command('previousMessage', 'Shift+P', () => acts.stepMessage(-1)), repeats: true },
      { ...command('solveNext', 'e', acts.solveNext), enabled: acts.canSolve },
      command('unread', 'u', acts.unread),
      command('back', 'Escape', acts.back),
      { ...command('send', '$mod+Enter', acts.send), ...sending },
      { ...command('sendAndResolve', '$mod+Shift+Enter', acts.sendAndResolve), ...sending },
      { ...command('sendAndNext', '$mod+Alt+Enter', acts.sendAndNext), ...sending },
    ]
  })
}
