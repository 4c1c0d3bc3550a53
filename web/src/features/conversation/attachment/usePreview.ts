import type { Attachment } from '@emberdesk/domain/message'
import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import { previewKind, type PreviewKind } from './preview-kind.ts'
import { readText } from './read-text.ts'

export type Shown =
  { kind: 'picture' | 'pdf'; url: string } | { kind: 'text'; text: string; cut: boolean } | { kind: 'none' }

const types: Record<'pdf', string> = { pdf: 'application/pdf' }

/** A file that begins as a PDF must (ISO 32000: within the first kilobyte). */
async function isPdf(blob: Blob): Promise<boolean> {
  const head = new Uint8Array(await blob.slice(0, 1_024).arrayBuffer())
  return new TextDecoder('latin1').decode(head).includes('%PDF-')
}

/** A blob made fit to be looked at. Its type is ours, never one from outside. */
async function toShown(blob: Blob, kind: PreviewKind, type: string): Promise<Shown> {
  if (kind === 'text') return { kind, ...(await readText(blob)) }
  if (kind === 'pdf' && !(await isPdf(blob))) return { kind: 'none' }
  const typed = new Blob([blob], { type: kind === 'pdf' ? types.pdf : type })
  return { kind, url: URL.createObjectURL(typed) }
}

/** The attachments of a message, looked at one after the other: those that can be shown. */
export function usePreview(
  attachments: () => readonly { attachment: Attachment; index: number }[],
  get: (index: number) => Promise<Blob | null>,
) {
  const shownAt = ref<number | null>(null)
  const shown = shallowRef<Shown | null>(null)
  const blobs = new Map<number, Blob>()
  const list = computed(() => attachments().filter(({ attachment }) => previewKind(attachment) !== null))
  const place = computed(() => list.value.findIndex(({ index }) => index === shownAt.value))
  const current = computed(() => list.value[place.value]?.attachment ?? null)

  async function fetchBlob(index: number): Promise<Blob | null> {
    const blob = blobs.get(index) ?? (await get(index))
    if (blob) blobs.set(index, blob)
    return blob
  }

  function clear() {
    if (shown.value && 'url' in shown.value) URL.revokeObjectURL(shown.value.url)
    shown.value = null
  }

  watch(shownAt, async (index) => {
    clear()
    const { value: attachment } = current
    const kind = attachment && previewKind(attachment)
    if (index === null || !kind) return
    const blob = await fetchBlob(index)
    const made = blob ? await toShown(blob, kind, attachment.type) : null
    if (shownAt.value !== index) {
      if (made && 'url' in made) URL.revokeObjectURL(made.url)
      return
    }
    if (made) shown.value = made
    else shownAt.value = null
  })
  onScopeDispose(clear)

  return {
    shownAt,
    shown,
    current,
    place,
    many: computed(() => list.value.length),
    step(by: 1 | -1) {
      const next = list.value[place.value + by]
      if (next) shownAt.value = next.index
    },
    fetchBlob,
  }
}
