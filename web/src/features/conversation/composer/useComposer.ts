import { unfilledIn } from '@emberdesk/domain/canned'
import type { Address, NoteWithId } from '@emberdesk/domain/message'
import type { StatusWithId } from '@emberdesk/domain/ticket'
import { computed, ref, watch } from 'vue'
import type { DraftContent } from '@/entities/draft/index.ts'
import type { StreamMessage } from '../stream/stream.ts'
import { isBlank } from './body.ts'
import { collisionOf, notesSince, type CollisionSource } from './collision.ts'
import type { ComposerPorts, NewNote } from './composer-ports.ts'
import { filesIn, misfitOf } from './fitting.ts'
import { mentionsIn } from './mentions.ts'
import { saidAs } from './said-as.ts'
import { sendingTo, trackSending } from './sending.ts'
import { useSendWish } from './useSendWish.ts'
import { useWritten } from './useWritten.ts'

/** `version`: of the ticket as it is shown now. */
export interface ComposerSource extends CollisionSource {
  ticketId: string
  notes?: () => readonly NoteWithId[]
  messages: () => readonly StreamMessage[]
  /** The messages are there: who is in copy, and what is answered, is known. */
  ready: () => boolean
  suggested: () => { to: Address[]; cc: Address[] }
}

/** Why the composer did not send. */
export type Held =
  | 'empty'
  | 'loading'
  | 'noRecipient'
  | 'fromNote'
  | 'tooLong'
  | 'tooManyFiles'
  | 'picture'
  | 'unfilled'
  | 'refused'
  | 'failed'

export type Composer = ReturnType<typeof useComposer>

/**
 * What is being written to one ticket. The version that the author had read is pinned with his first key and stays in the draft, so
 * that whatever is said meanwhile stops the sending; the rules have the last word. Text is only ever let go once the server has it.
 */
export function useComposer(source: ComposerSource, ports: ComposerPorts) {
  const { draft } = ports
  const fields = useWritten({ version: source.version, suggested: source.suggested, keep: draft.keep })
  const { mode, body, attachments, recipients, baseVersion, isEmpty, written, quiet, fill } = fields
  const reviewing = ref(false)
  const held = ref<Held | null>(null)
  /** Text written as a note and not yet confirmed to be fit for the customer. */
  const wasNote = ref(false)

  const collision = computed(() => (mode.value === 'reply' ? collisionOf(baseVersion.value, source) : null))
  const news = computed(() => notesSince(fields.began.value, source.notes?.() ?? [], source.me ?? ''))

  function clear() {
    fields.empty()
    reviewing.value = false
    held.value = null
    wasNote.value = false
  }

  const sync = { flush: 'sync' as const }
  watch(
    [body, mode, attachments, recipients],
    () => {
      held.value = null
      reviewing.value = false
    },
    sync,
  )
  watch(mode, (now, before) => (wasNote.value = before === 'note' && now === 'reply' && !isEmpty.value), sync)

  /** What another page of the author made of the draft takes the place of what nobody touched here; else `draft.other` has it. */
  const take = (found: DraftContent | null) => quiet(() => (found ? fill(found) : clear()))

  watch(
    draft.content,
    (found) => {
      const sending = sendingTo(source.ticketId)
      if (!found) return isEmpty.value || sending ? undefined : take(null)
      if (fields.says(found) && found.attachments.length === attachments.value.length) return
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
    if (which === 'both') fields.add(other)
    draft.keep(written())
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
    if (!fields.to.value.length) return 'noRecipient'
    if (collision.value) return 'collision'
    if (isUnfilled()) return 'unfilled'
    return wasNote.value ? 'fromNote' : null
  }

  /**
   * Sends what is written, unless something speaks against it; later, when a time is given. Resolves to whether it is with the server.
   */
  async function send(status: StatusWithId, at?: Date): Promise<boolean> {
    const hold = holds()
    if (hold === 'collision') reviewing.value = true
    else held.value = hold
    return hold ? false : deliver(status, at)
  }

  /** After a `send` that was held because the conversation is loading. */
  const mayGo = useSendWish(source.ready, () => held.value === 'loading')

  function handOver(mine: DraftContent, status: StatusWithId, at?: Date): Promise<void> {
    const sent = { ...mine, text: mine.text.trim(), attachments: filesIn(mine, mine.attachments) }
    if (mine.mode === 'note') return ports.addNote(newNote(sent))
    const reply = { ...sent, ...fields.whom.value, status }
    return at ? ports.scheduleReply(reply, at) : ports.sendReply(reply)
  }

  async function deliver(status: StatusWithId, at?: Date): Promise<boolean> {
    const mine = written()
    const done = handOver(mine, status, at)
    quiet(clear)
    try {
      await trackSending(source.ticketId, mine.text, done)
    } catch (error) {
      const refused = (error as { refused?: boolean }).refused === true
      restore(mine)
      reviewing.value = refused
      held.value = refused ? 'refused' : 'failed'
      return false
    }
    // Something newer may have been begun meanwhile; that one is the draft now.
    if (isEmpty.value) draft.clear()
    return true
  }

  /** Brings back what had been sent or put aside, above what is written by now. */
  function restore(mine: DraftContent) {
    fields.putBack(mine)
    draft.keep(written())
  }

  /** The author has read what was said since and goes on from there. */
  function acknowledge() {
    if (collision.value) baseVersion.value = collision.value.version
    reviewing.value = false
    held.value = null
  }

  /** Takes what was said since into the draft, as a quote or as its own words, and goes on from there. */
  function merge(as: 'quote' | 'text') {
    const said = saidAs(collision.value?.since ?? [], as)
    acknowledge()
    fields.prepend(said)
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
    return () => fields.putBack(mine)
  }

  const { text, to, cc, bcc, keys, attach, detach, add } = fields
  return {
    ...{ mode, body, text, attachments, to, cc, bcc, baseVersion },
    ...{ collision, news, reviewing, held, isEmpty, keys },
    ...{ send, mayGo, sendAnyway, confirmFromNote, acknowledge, merge, discard, restore, attach, detach },
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
