import { unfilledIn } from '@emberdesk/domain/canned'
import type { Address, Attachment } from '@emberdesk/domain/message'
import type { StatusWithId } from '@emberdesk/domain/ticket'
import { computed, ref, shallowRef, watch } from 'vue'
import type { DraftContent } from '@/entities/draft/index.ts'
import type { StreamMessage } from '../stream/stream.ts'
import { emptyBody, isBlank, joinBodies, type Body } from './body.ts'
import { collisionOf } from './collision.ts'
import type { ComposerPorts, NewNote } from './composer-ports.ts'
import { filesIn, misfitOf } from './fitting.ts'
import { mentionsIn } from './mentions.ts'
import { sendingTo, trackSending } from './sending.ts'

const MOST_FILES = 20

export interface ComposerSource {
  ticketId: string
  /** Version of the ticket as it is shown now. */
  version: () => number
  messages: () => readonly StreamMessage[]
  /** The messages are there: who is in copy, and what is answered, is known. */
  ready: () => boolean
  suggested: () => { to: Address[]; cc: Address[] }
}

/** Why the composer did not send. */
export type Held =
  'empty' | 'loading' | 'noRecipient' | 'fromNote' | 'tooLong' | 'picture' | 'unfilled' | 'refused' | 'failed'

export type Composer = ReturnType<typeof useComposer>

/**
 * What is being written to one ticket. The version that the author had read is pinned with his first key and stays in the draft, so
 * that whatever is said meanwhile stops the sending; the rules have the last word. Text is only ever let go once the server has it.
 */
export function useComposer(source: ComposerSource, { draft, sendReply, addNote }: ComposerPorts) {
  const mode = ref<DraftContent['mode']>('reply')
  const body = shallowRef<Body>(emptyBody)
  /** Its plain form; setting it sets a plain text. */
  const text = computed({ get: () => body.value.text, set: (value) => write({ text: value, html: '' }) })
  const attachments = shallowRef<Attachment[]>([])
  const baseVersion = ref<number | null>(null)
  const recipients = shallowRef<DraftContent['recipients']>(null)
  const reviewing = ref(false)
  const held = ref<Held | null>(null)
  /** Text written as a note and not yet confirmed to be fit for the customer. */
  const wasNote = ref(false)

  const isEmpty = computed(() => isBlank(body.value) && !attachments.value.length)
  const collision = computed(() =>
    mode.value === 'reply' ? collisionOf(baseVersion.value, source.version(), source.messages()) : null,
  )
  const whom = computed(() => ({ bcc: [], ...(recipients.value ?? source.suggested()) }))
  const field = (name: 'to' | 'cc' | 'bcc') =>
    computed<Address[]>({
      get: () => whom.value[name],
      set: (value) => (recipients.value = { ...whom.value, [name]: value }),
    })
  const to = field('to')
  const cc = field('cc')
  const bcc = field('bcc')

  function write({ text, html }: Body) {
    body.value = { text, html }
  }
  const isSame = (other: Body) => other.text === body.value.text && other.html === body.value.html

  const written = (): DraftContent => ({
    mode: mode.value,
    ...body.value,
    attachments: attachments.value,
    recipients: recipients.value,
    baseVersion: baseVersion.value ?? source.version(),
  })

  /** Changes the fields without telling the draft, which knows already or must not know yet. */
  let quietly = false
  function quiet(act: () => void) {
    quietly = true
    act()
    quietly = false
  }

  function fill(from: DraftContent) {
    mode.value = from.mode
    write(from)
    attachments.value = [...from.attachments]
    recipients.value = from.recipients
    baseVersion.value = from.baseVersion
  }

  function clear() {
    write(emptyBody)
    attachments.value = []
    baseVersion.value = null
    recipients.value = null
    reviewing.value = false
    held.value = null
    wasNote.value = false
  }

  const sync = { flush: 'sync' as const }
  watch(
    isEmpty,
    (empty) => (baseVersion.value = empty ? null : (baseVersion.value ?? source.version())),
    sync,
  )
  watch(
    [body, mode, attachments, recipients],
    () => {
      held.value = null
      reviewing.value = false
    },
    sync,
  )
  watch(mode, (now, before) => (wasNote.value = before === 'note' && now === 'reply' && !isEmpty.value), sync)
  watch([body, mode, attachments, recipients, baseVersion], () => quietly || draft.keep(written()), sync)

  /** What another page of the author made of the draft takes the place of what nobody touched here; else `draft.other` has it. */
  const take = (found: DraftContent | null) => quiet(() => (found ? fill(found) : clear()))

  watch(
    draft.content,
    (found) => {
      const sending = sendingTo(source.ticketId)
      if (!found) return isEmpty.value || sending ? undefined : take(null)
      if (isSame(found) && found.attachments.length === attachments.value.length) return
      if (sending?.text !== found.text) take(found)
      else sending.done.catch(() => draft.content.value === found && take(found))
    },
    { immediate: true, flush: 'sync' },
  )

  /** Ends the choice between this draft and the one of another page: this one, that one, or that one below this. */
  function choose(which: 'mine' | 'other' | 'both') {
    const other = draft.other.value
    if (!other) return
    draft.settle()
    if (which === 'other') quiet(() => fill(other))
    if (which === 'both') add(other)
    draft.keep(written())
  }

  /** Puts another text of the author's below what is written, on the older of the two versions. */
  function add(other: DraftContent) {
    if (isEmpty.value) return fill(other)
    write(joinBodies(body.value, other))
    attachments.value = [...attachments.value, ...other.attachments].slice(0, MOST_FILES)
    recipients.value ??= other.recipients
    baseVersion.value = Math.min(baseVersion.value ?? other.baseVersion, other.baseVersion)
  }

  let meant = ''
  /** Variables of a canned response are left in the text. Said once: whoever sends the same again means it. */
  function isUnfilled(): boolean {
    const said = meant === body.value.text
    meant = body.value.text
    return !said && unfilledIn(meant).length > 0
  }

  /** Why it may not go now; null when it may. */
  function holds(): Held | 'collision' | null {
    if (mode.value === 'note' ? isBlank(body.value) : isEmpty.value) return 'empty'
    const misfit = misfitOf(written())
    if (misfit || mode.value === 'note') return misfit
    if (!source.ready()) return 'loading'
    if (!to.value.length) return 'noRecipient'
    if (collision.value) return 'collision'
    if (isUnfilled()) return 'unfilled'
    return wasNote.value ? 'fromNote' : null
  }

  /** Sends what is written, unless something speaks against it. Resolves to whether it is with the server. */
  async function send(status: StatusWithId): Promise<boolean> {
    const hold = holds()
    if (hold === 'collision') reviewing.value = true
    else held.value = hold
    return hold ? false : deliver(status)
  }

  async function deliver(status: StatusWithId): Promise<boolean> {
    const mine = written()
    const sent = { ...mine, text: mine.text.trim(), attachments: filesIn(mine, mine.attachments) }
    const done = mine.mode === 'note' ? addNote(newNote(sent)) : sendReply({ ...sent, ...whom.value, status })
    quiet(clear)
    try {
      await trackSending(source.ticketId, mine.text, done)
    } catch (error) {
      putBack(mine, (error as { refused?: boolean }).refused === true)
      return false
    }
    // Something newer may have been begun meanwhile; that one is the draft now.
    if (isEmpty.value) draft.clear()
    return true
  }

  function putBack(mine: DraftContent, refused: boolean) {
    fill({
      ...mine,
      ...joinBodies(mine, body.value),
      attachments: [...mine.attachments, ...attachments.value].slice(0, MOST_FILES),
    })
    draft.keep(written())
    reviewing.value = refused
    held.value = refused ? 'refused' : 'failed'
  }

  /** The author has read what was said since and goes on from there. */
  function acknowledge() {
    if (collision.value) baseVersion.value = collision.value.version
    reviewing.value = false
    held.value = null
  }

  function sendAnyway(status: StatusWithId): Promise<boolean> {
    acknowledge()
    return send(status)
  }

  /** The author says that the note's text may go to the customer. */
  function confirmFromNote(status: StatusWithId): Promise<boolean> {
    wasNote.value = false
    return send(status)
  }

  /** Throws the draft away; returns how to bring it back. */
  function discard(): () => void {
    const mine = written()
    clear()
    return () => fill({ ...mine, ...joinBodies(mine, body.value) })
  }

  const attach = (file: Attachment) => (attachments.value = [...attachments.value, file].slice(0, MOST_FILES))
  const detach = (file: Attachment) => (attachments.value = attachments.value.filter((one) => one !== file))

  return {
    ...{ mode, body, text, attachments, to, cc, bcc, baseVersion },
    ...{ collision, reviewing, held, isEmpty },
    ...{ send, sendAnyway, confirmFromNote, acknowledge, discard, attach, detach },
    ...{ other: draft.other, choose, add },
  }
}

function newNote({ text, html, attachments }: DraftContent): NewNote {
  const mentions = mentionsIn(html)
  return {
    text,
    ...(html && { html }),
    ...(mentions.length > 0 && { mentions }),
    ...(attachments.length > 0 && { attachments }),
  }
}
