/** A command as the settings list it, whether or not it can be given now. */
export interface CataloguedCommand {
  id: string
  /** Keys of texts. */
  title: string
  group: string
  /** Key of a text that the title's `{view}` stands for. */
  view?: string
  keys: readonly string[]
}

const of =
  (place: string, group: string) =>
  (id: string, title: string, ...keys: string[]): CataloguedCommand => ({
    id: `${place}.${id}`,
    title,
    group,
    keys,
  })
const everywhere = of('app', 'app.shortcuts.general')
const view = of('app', 'app.view.group')
const list = of('queue', 'queue.commands.list')
const ticket = of('ticket', 'conversation.command.group')
const go = (id: string, keys: string): CataloguedCommand => ({
  id: `queue.go.${id}`,
  title: 'queue.commands.goTo',
  group: 'queue.commands.go',
  view: `queue.views.${id}`,
  keys: [keys],
})

/** Every command that has keys, or may be given some. `catalogue.test.ts` of the workspace holds it against what the pages offer. */
export const catalogue: readonly CataloguedCommand[] = [
  list('next', 'queue.commands.next', 'j'),
  list('previous', 'queue.commands.previous', 'k'),
  list('open', 'queue.commands.open', 'Enter'),
  list('select', 'queue.commands.select', 'x'),
  list('extendDown', 'queue.commands.extendDown', 'Shift+j'),
  list('extendUp', 'queue.commands.extendUp', 'Shift+k'),
  list('selectAll', 'queue.commands.selectAll', '$mod+a'),
  list('assignToMe', 'queue.assignToMe', 'i'),
  list('assignee', 'queue.act.assignee', 'a'),
  list('status', 'queue.setStatus', 's'),
  list('priority', 'queue.act.priority', 'p'),
  list('tags', 'queue.act.tags', 'l'),
  list('department', 'queue.act.department'),
  list('snooze', 'queue.act.snooze', 'h'),
  list('unread', 'queue.act.unread', 'u'),
  list('spam', 'queue.act.spam', 'Shift+#', '#'),
  list('resolve', 'queue.act.resolve', 'e'),
  list('clear', 'queue.bulk.clear', 'Escape'),
  list('filter', 'queue.filter', '/', 'Shift+/'),
  list('letIn', 'queue.commands.letIn', '.'),
  list('newView', 'queue.view.new'),
  go('mine', 'g m'),
  go('unassigned', 'g u'),
  go('open', 'g q'),
  go('waiting', 'g w'),
  go('snoozed', 'g s'),
  go('done', 'g d'),
  ticket('reply', 'conversation.command.reply', 'r'),
  ticket('note', 'conversation.command.note', 'n'),
  ticket('assign', 'conversation.command.assign', 'a'),
  ticket('assignToMe', 'conversation.command.assignToMe', 'i'),
  ticket('status', 'conversation.command.status', 's'),
  ticket('priority', 'conversation.command.priority', 'p'),
  ticket('tags', 'conversation.command.tags', 'l'),
  ticket('snooze', 'conversation.command.snooze', 'h'),
  ticket('spam', 'conversation.command.spam', 'Shift+#', '#'),
  ticket('subject', 'conversation.command.subject'),
  ticket('compare', 'conversation.command.compare', 'c'),
  ticket('answerWanted', 'conversation.command.answerWanted', 'o'),
  ticket('nextMessage', 'conversation.command.nextMessage', 'Shift+N'),
  ticket('previousMessage', 'conversation.command.previousMessage', 'Shift+P'),
  ticket('solveNext', 'conversation.command.solveNext', 'e'),
  ticket('unread', 'conversation.command.unread', 'u'),
  ticket('details', 'conversation.details.toggle', ']'),
  ticket('back', 'conversation.command.back', 'Escape'),
  ticket('send', 'conversation.command.send', '$mod+Enter'),
  ticket('sendAndResolve', 'conversation.command.sendAndResolve', '$mod+Shift+Enter'),
  ticket('sendAndNext', 'conversation.command.sendAndNext', '$mod+Alt+Enter'),
  ticket('undoSend', 'conversation.command.undoSend', '$mod+z'),
  view('list', 'app.view.list', '['),
  view('focus', 'app.view.focus', 'z'),
  everywhere('palette', 'app.palette.title', '$mod+k'),
  everywhere('help', 'app.shortcuts.title', 'Shift+?', '?'),
  everywhere('undo', 'app.undo', '$mod+z'),
  everywhere('mySettings', 'app.account.settings', 'g ,'),
]
