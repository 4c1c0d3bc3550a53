import type { Address, Attachment } from '@emberdesk/domain/message'
import { computed, ref, shallowRef, watch } from 'vue'
import { serverNow } from '@/entities/clock/index.ts'
import type { DraftContent } from '@/entities/draft/index.ts'
import { emptyBody, isBlank, joinBodies, type Body } from './body.ts'

/** Where what is written comes from and goes to. */
export interface WrittenPorts {
  /** Version of the ticket as it is shown now. */
  version: () => number
  suggested: () => { to: Address[]; cc: Address[] }
  keep: (content: DraftContent) => void
}

/** The fields of what is being written. The version that the author had read is pinned with his first key. */
export function useWritten({ version, suggested, keep }: WrittenPorts) {
  const mode = ref<DraftContent['mode']>('reply')
  const body = shallowRef<Body>(emptyBody)
  /** Its plain form; setting it sets a plain text. */
  const text = computed({ get: () => body.value.text, set: (value) => write({ text: value, html: '' }) })
  const attachments = shallowRef<Attachment[]>([])
  const baseVersion = ref<number | null>(null)
  const recipients = shallowRef<DraftContent['recipients']>(null)
  /** How often the author typed something; not what came from a draft. */
  const keys = ref(0)
  /** When he began, on this page. */
  const began = ref<number | null>(null)

  const isEmpty = computed(() => isBlank(body.value) && !attachments.value.length)
  /** Whom a reply goes to now. */
  const whom = computed(() => ({ bcc: [], ...(recipients.value ?? suggested()) }))
  const field = (name: 'to' | 'cc' | 'bcc') =>
    computed<Address[]>({
      get: () => whom.value[name],
      set: (value) => (recipients.value = { ...whom.value, [name]: value }),
    })

  function write({ text, html }: Body) {
    body.value = { text, html }
  }

  const written = (): DraftContent => ({
    mode: mode.value,
    ...body.value,
    attachments: attachments.value,
    recipients: recipients.value,
    baseVersion: baseVersion.value ?? version(),
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

  function empty() {
    write(emptyBody)
    attachments.value = []
    baseVersion.value = null
    recipients.value = null
  }

  /** Puts back what was taken away, above what is written by now. */
  function putBack(mine: DraftContent) {
    fill({
      ...mine,
      ...joinBodies(mine, body.value),
      attachments: [...mine.attachments, ...attachments.value],
    })
  }

  /** Puts another text of the author's below what is written, on the older of the two versions. */
  function add(other: DraftContent) {
    if (isEmpty.value) return fill(other)
    write(joinBodies(body.value, other))
    attachments.value = [...attachments.value, ...other.attachments]
    recipients.value ??= other.recipients
    baseVersion.value = Math.min(baseVersion.value ?? other.baseVersion, other.baseVersion)
  }

  const sync = { flush: 'sync' as const }
  watch(
    isEmpty,
    (now) => {
      baseVersion.value = now ? null : (baseVersion.value ?? version())
      began.value = now ? null : serverNow()
    },
    sync,
  )
  watch([body, mode, attachments, recipients, baseVersion], () => quietly || keep(written()), sync)
  watch([body, attachments], () => quietly || keys.value++, sync)

  return {
    ...{ mode, body, text, attachments, recipients, baseVersion, keys, began, isEmpty, whom },
    ...{ to: field('to'), cc: field('cc'), bcc: field('bcc') },
    ...{ written, quiet, fill, empty, putBack, add },
    /** Puts something above what is written. */
    prepend: (first: Body) => write(joinBodies(first, body.value)),
    says: (other: Body) => other.text === body.value.text && other.html === body.value.html,
    attach: (file: Attachment) => (attachments.value = [...attachments.value, file]),
    detach: (file: Attachment) => (attachments.value = attachments.value.filter((one) => one !== file)),
  }
}
