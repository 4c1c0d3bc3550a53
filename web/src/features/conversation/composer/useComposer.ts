import type { Address, Attachment } from '@emberdesk/domain/message'
import type { StatusWithId } from '@emberdesk/domain/ticket'
import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import type { StreamMessage } from '../stream/stream.ts'
import { collisionOf } from './collision.ts'
import type { ComposerPorts, Written } from './composer-ports.ts'
import { joinTexts } from './join-texts.ts'
import { sendingOf } from './sending.ts'

const SAVE_AFTER_MS = 600
const MOST_FILES = 20

export interface ComposerSource {
  ticketId: string
  /** Version of the ticket as it is shown now. */
  version: () => number
  messages: () => readonly StreamMessage[]
  suggested: () => { to: Address[]; cc: Address[] }
}

/** Why the composer did not send. */
export type Held = 'empty' | 'noRecipient' | 'fromNote' | 'refused' | 'failed'

export type Composer = ReturnType<typeof useComposer>

/**
 * What is being written to one ticket. The version that the author had read is pinned with his first key and stays in the draft, so
 * that whatever is said meanwhile stops the sending; the rules have the last word. Text is only ever let go once the server has it.
 */
export function useComposer(source: ComposerSource, ports: ComposerPorts) {
  const mode = ref<Written['mode']>('reply')
  const text = ref('')
  const attachments = shallowRef<Attachment[]>([])
  const baseVersion = ref<number | null>(null)
  const recipients = shallowRef<{ to: Address[]; cc: Address[] } | null>(null)
  const reviewing = ref(false)
  const held = ref<Held | null>(null)
  /** Text written as a note and not yet confirmed to be fit for the customer. */
  const wasNote = ref(false)

  const isEmpty = computed(() => !text.value.trim() && !attachments.value.length)
  const collision = computed(() =>
    mode.value === 'reply' ? collisionOf(baseVersion.value, source.version(), source.messages()) : null,
  )
  const to = computed({
    get: () => (recipients.value ?? source.suggested()).to,
    set: (value) => (recipients.value = { to: value, cc: cc.value }),
  })
  const cc = computed({
    get: () => (recipients.value ?? source.suggested()).cc,
    set: (value) => (recipients.value = { to: to.value, cc: value }),
  })

  const written = (): Written => ({
    mode: mode.value,
    text: text.value,
    attachments: attachments.value,
    baseVersion: baseVersion.value ?? source.version(),
  })

  function fill(from: Written) {
    mode.value = from.mode
    text.value = from.text
    attachments.value = from.attachments
    baseVersion.value = from.baseVersion
  }

  /** An older draft that came after the first key: below what is being typed, so that the cursor stays. */
  function addBehind(draft: Written) {
    text.value = joinTexts(text.value, draft.text)
    attachments.value = [...attachments.value, ...draft.attachments].slice(0, MOST_FILES)
    baseVersion.value = Math.min(baseVersion.value ?? draft.baseVersion, draft.baseVersion)
  }

  function clear() {
    text.value = ''
    attachments.value = []
    baseVersion.value = null
    recipients.value = null
    reviewing.value = false
    held.value = null
    wasNote.value = false
  }

  let timer: ReturnType<typeof setTimeout> | undefined
  let saved = true

  function save() {
    clearTimeout(timer)
    if (saved) return
    saved = true
    // A draft that cannot be kept is no reason to stop somebody who is writing; the next key tries again.
    const keeping = isEmpty.value ? ports.removeDraft() : ports.saveDraft(written())
    keeping.catch(() => (saved = false))
  }

  watch(isEmpty, (empty) => (baseVersion.value = empty ? null : (baseVersion.value ?? source.version())), {
    flush: 'sync',
  })
  watch(
    [text, mode, attachments, baseVersion],
    () => {
      saved = false
      clearTimeout(timer)
      timer = setTimeout(save, SAVE_AFTER_MS)
    },
    { flush: 'sync' },
  )
  watch([text, mode, attachments, recipients], () => (held.value = null), { flush: 'sync' })
  watch(mode, (now, before) => (wasNote.value = before === 'note' && now === 'reply' && !isEmpty.value), {
    flush: 'sync',
  })
  watch(collision, (now) => now || (reviewing.value = false))
  onScopeDispose(save)

  const loaded = sendingOf(source.ticketId)
    .catch(() => undefined)
    .then(ports.loadDraft)
    .then((draft) => {
      if (!draft) return
      if (isEmpty.value) fill(draft)
      else addBehind(draft)
      saved = text.value === draft.text
    })
    .catch(() => undefined)

  /** Why it may not go now; null when it may. */
  function holds(): Held | 'collision' | null {
    if (mode.value === 'note') return text.value.trim() ? null : 'empty'
    if (isEmpty.value) return 'empty'
    if (!to.value.length) return 'noRecipient'
    if (collision.value) return 'collision'
    return wasNote.value ? 'fromNote' : null
  }

  /** Sends what is written, unless something speaks against it. Resolves to whether it is with the server. */
  async function send(status: StatusWithId): Promise<boolean> {
    const hold = holds()
    if (hold === 'collision') reviewing.value = true
    else held.value = hold
    if (hold) return false
    return deliver(status)
  }

  async function deliver(status: StatusWithId): Promise<boolean> {
    const mine = written()
    const chosen = recipients.value
    const going =
      mine.mode === 'note'
        ? ports.addNote(mine.text.trim())
        : ports.sendReply({ ...mine, text: mine.text.trim(), to: to.value, cc: cc.value, status })
    clearTimeout(timer)
    clear()
    try {
      await sendingOf(source.ticketId, going)
    } catch (error) {
      putBack(mine, chosen, (error as { refused?: boolean }).refused === true)
      return false
    }
    // Something newer may have been begun meanwhile; that one is the draft now.
    await (isEmpty.value ? ports.removeDraft() : ports.saveDraft(written())).catch(() => undefined)
    return true
  }

  function putBack(mine: Written, chosen: typeof recipients.value, refused: boolean) {
    fill({
      ...mine,
      text: joinTexts(mine.text, text.value),
      attachments: [...mine.attachments, ...attachments.value],
    })
    recipients.value = chosen
    reviewing.value = refused
    void ports.saveDraft(written()).catch(() => undefined)
    held.value = refused ? 'refused' : 'failed'
  }

  /** The author has read what was said since and goes on from there. */
  function acknowledge() {
    if (collision.value) baseVersion.value = collision.value.version
    reviewing.value = false
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
    const chosen = recipients.value
    clear()
    return () => {
      fill({ ...mine, text: joinTexts(mine.text, text.value) })
      recipients.value = chosen
    }
  }

  const attach = (file: Attachment) => (attachments.value = [...attachments.value, file].slice(0, MOST_FILES))
  const detach = (file: Attachment) => (attachments.value = attachments.value.filter((one) => one !== file))

  return {
    mode,
    text,
    attachments,
    to,
    cc,
    baseVersion,
    collision,
    reviewing,
    held,
    isEmpty,
    loaded,
    send,
    sendAnyway,
    confirmFromNote,
    acknowledge,
    discard,
    attach,
    detach,
  }
}
