import { useI18n } from 'vue-i18n'
import { useCommands } from '@/entities/command/index.ts'
import { newestUndoable } from './undoable.ts'

/**
 * Mod+Z takes the reply back that was sent last, wherever its author has gone. While he types, the key is his text's.
 * @param isWriting something is written that the key may undo
 */
export function useUndoSendCommand(isWriting: () => boolean): void {
  const { t } = useI18n()
  useCommands(() => {
    const undoable = newestUndoable.value
    // Otherwise the key is the text's, and an editor leaves those of commands alone.
    if (!undoable || isWriting()) return []
    return [
      {
        id: 'ticket.undoSend',
        title: t('conversation.command.undoSend'),
        group: t('conversation.command.group'),
        keys: ['$mod+z'],
        run: () => undoable.undo(),
        whileTyping: true,
      },
    ]
  })
}
