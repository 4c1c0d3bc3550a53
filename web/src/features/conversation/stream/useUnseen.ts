import { computed, ref, watch, type Ref } from 'vue'
import type { StreamItem } from './stream.ts'

type Said = Extract<StreamItem, { kind: 'message' | 'note' }>

const isSaid = (item: StreamItem): item is Said => item.kind === 'message' || item.kind === 'note'
/** Written here, and still on its way. */
const isMine = (item: Said | undefined) =>
  (item?.kind === 'message' && item.message.pending) || (item?.kind === 'note' && item.note.pending)

/** What was said while the reader looks at what stands above, and the way to what he has just said himself. */
export function useUnseen(items: () => readonly StreamItem[], atEnd: Ref<boolean>, toEnd: () => void) {
  const said = computed(() => items().filter(isSaid))
  const newest = computed(() => said.value.at(-1))
  const lastSeen = ref(newest.value?.key)
  const unseen = computed(() => {
    const from = said.value.findIndex(({ key }) => key === lastSeen.value)
    return from < 0 ? 0 : said.value.length - 1 - from
  })
  watch(
    [newest, atEnd],
    () => {
      if (newest.value?.key !== lastSeen.value && isMine(newest.value)) toEnd()
      if (atEnd.value || !lastSeen.value) lastSeen.value = newest.value?.key
    },
    { flush: 'post' },
  )

  /** Tells of what comes while the ticket is open, in the order in which it comes. */
  function onArrival(tell: (item: Said) => void) {
    watch(newest, (now, before) => {
      if (now && before && now.key !== before.key && !isMine(now)) tell(now)
    })
  }

  return { newest, unseen, onArrival }
}
