import { builtInIds, type BuiltInId } from '@emberdesk/domain/view'
import { useI18n } from 'vue-i18n'
import { useRouter } from 'vue-router'
import { useCommands, type Command } from '@/entities/command/index.ts'
import { pickers } from './act/picker.ts'

export interface QueueDeeds {
  move: (step: 1 | -1) => void
  /** Opens the active row. */
  open: () => void
  canOpen: () => boolean
  /** There is a row to act on: one that is chosen, active or open. */
  hasTarget: () => boolean
  act: (name: string) => void
  /** Takes the active row into the selection, or out. */
  toggle: () => void
  extend: (step: 1 | -1) => void
  selectLoaded: () => void
  /** Mod+A is the list's, not that of a text that is being read. */
  ownsSelectAll: () => boolean
  clear: () => void
  hasSelection: () => boolean
  filter: () => void
  letIn: () => void
  hasWaiting: () => boolean
  newView: () => void
}

const actKeys: Readonly<Record<string, readonly string[]>> = {
  assignToMe: ['i'],
  assignee: ['a'],
  status: ['s'],
  priority: ['p'],
  tags: ['l'],
  snooze: ['h'],
  unread: ['u'],
  spam: ['Shift+#', '#'],
  resolve: ['e'],
}
const viewKeys: Record<BuiltInId, string> = {
  mine: 'g m',
  unassigned: 'g u',
  open: 'g q',
  waiting: 'g w',
  snoozed: 'g s',
  done: 'g d',
}

/** The list's part of the commands. */
export function useQueueCommands(deeds: QueueDeeds): void {
  const { t } = useI18n()
  const router = useRouter()

  useCommands(() => {
    const list = t('queue.commands.list')
    const command = (
      id: string,
      title: string,
      keys: readonly string[],
      run: () => void,
      part: Partial<Command> = {},
    ) => ({
      id: `queue.${id}`,
      title,
      group: list,
      keys,
      run,
      ...part,
    })
    const needsRow = { enabled: deeds.hasTarget, disabledWhy: () => t('queue.commands.chooseFirst') }
    const chooses = { enabled: deeds.hasSelection, disabledWhy: () => t('queue.commands.nothingChosen') }
    return [
      command('next', t('queue.commands.next'), ['j'], () => deeds.move(1), { repeats: true }),
      command('previous', t('queue.commands.previous'), ['k'], () => deeds.move(-1), { repeats: true }),
      command('open', t('queue.commands.open'), ['Enter'], deeds.open, { enabled: deeds.canOpen }),
      command('select', t('queue.commands.select'), ['x'], deeds.toggle, needsRow),
      command('extendDown', t('queue.commands.extendDown'), ['Shift+j'], () => deeds.extend(1), {
        repeats: true,
      }),
      command('extendUp', t('queue.commands.extendUp'), ['Shift+k'], () => deeds.extend(-1), {
        repeats: true,
      }),
      command('selectAll', t('queue.commands.selectAll'), ['$mod+a'], deeds.selectLoaded, {
        enabled: deeds.ownsSelectAll,
      }),
      command('clear', t('queue.bulk.clear'), ['Escape'], deeds.clear, chooses),
      ...pickers.map(({ name, label }) =>
        command(name, t(label), actKeys[name] ?? [], () => deeds.act(name), needsRow),
      ),
      command('filter', t('queue.filter'), ['/', 'Shift+/'], deeds.filter),
      command('letIn', t('queue.commands.letIn'), ['.'], deeds.letIn, {
        enabled: deeds.hasWaiting,
        disabledWhy: () => t('queue.commands.nothingNew'),
      }),
      command('newView', t('queue.view.new'), [], deeds.newView),
      ...builtInIds.map((view) => ({
        id: `queue.go.${view}`,
        title: t('queue.commands.goTo', { view: t(`queue.views.${view}`) }),
        group: t('queue.commands.go'),
        keys: [viewKeys[view]],
        run: () => void router.push({ name: 'queue', params: { view } }),
      })),
    ]
  })
}
