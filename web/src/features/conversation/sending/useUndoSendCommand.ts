import { useI18n } from 'vue-i18n'
import { useCommands } from '@/entities/command/index.ts'
import { newestUndoable } from './undoable.ts'

/**
 * Mod+Z takes the reply back that was sent last, wherever its author has gone. While he types, the key is his text's.
 * @param isWriting something is written that the key may undo
 */
export function useUndoSendCommand(isWriting: () => boolean): void {
  const { t } = useI18n()
  useCommands(() => [
    {
      id: 'ticket.undoSend',
      title: t('conversation.command.undoSend'),
      group: t('conversation.command.group'),
      keys: ['$mod+z'],
      run: () => newestUndoable.value?.undo(),
      enabled: () => newestUndoable.value !== null && !isWriting(),
      whileTyping: true,
    },
  ])
}
