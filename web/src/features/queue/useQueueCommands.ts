import { useI18n } from 'vue-i18n'
import { useRouter } from 'vue-router'
import { useCommands } from '@/entities/command/index.ts'
import { fixedViews } from '@/entities/ticket/index.ts'
import { useViewName } from './useViewName.ts'
import { viewKeys } from './views/useViewList.ts'

export interface QueueActs {
  move: (step: 1 | -1) => void
  /** A row is active, and no ticket is open that would take the key. */
  hasRow: () => boolean
  assignToMe: () => void
  openStatusMenu: () => void
  filter: () => void
  letIn: () => void
  hasWaiting: () => boolean
}

/** The list's part of the keyboard. */
export function useQueueCommands(acts: QueueActs): void {
  const { t } = useI18n()
  const router = useRouter()
  const viewName = useViewName()

  useCommands(() => {
    const list = t('queue.commands.list')
    const go = t('queue.commands.go')
    return [
      {
        id: 'queue.next',
        title: t('queue.commands.next'),
        group: list,
        keys: ['j'],
        run: () => acts.move(1),
        repeats: true,
      },
      {
        id: 'queue.previous',
        title: t('queue.commands.previous'),
        group: list,
        keys: ['k'],
        run: () => acts.move(-1),
        repeats: true,
      },
      {
        id: 'queue.assignToMe',
        title: t('queue.assignToMe'),
        group: list,
        keys: ['i'],
        run: acts.assignToMe,
        enabled: acts.hasRow,
      },
      {
        id: 'queue.status',
        title: t('queue.setStatus'),
        group: list,
        keys: ['s'],
        run: acts.openStatusMenu,
        enabled: acts.hasRow,
      },
      { id: 'queue.filter', title: t('queue.filter'), group: list, keys: ['/', 'Shift+/'], run: acts.filter },
      {
        id: 'queue.letIn',
        title: t('queue.commands.letIn'),
        group: list,
        keys: ['.'],
        run: acts.letIn,
        enabled: acts.hasWaiting,
      },
      ...fixedViews.map((view) => ({
        id: `queue.go.${view}`,
        title: viewName(view),
        group: go,
        keys: [viewKeys[view]],
        run: () => void router.push({ name: 'queue', params: { view } }),
      })),
    ]
  })
}
