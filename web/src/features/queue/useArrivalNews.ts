import { onScopeDispose, ref, toValue, watch, type MaybeRefOrGetter, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'

/** Long enough for a burst of mails to become one sentence. */
const GATHER_MS = 2_000

/** How many tickets have come, as a sentence for a polite live region: one for all that come within two seconds. */
export function useArrivalNews(
  rows: MaybeRefOrGetter<readonly { id: string; createdAt: Date }[]>,
  list: MaybeRefOrGetter<string>,
  synced: MaybeRefOrGetter<boolean>,
): Readonly<Ref<string>> {
  const { t } = useI18n()
  const sentence = ref('')
  let gathered = 0
  let whole = toValue(synced)
  /** Made anew only when a row came or went: most changes are of a row's content. */
  let known: ReadonlySet<string> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  watch(
    [() => toValue(rows), () => toValue(list), () => toValue(synced)] as const,
    ([now, name, isSynced], [before, nameBefore]) => {
      const watched = whole && name === nameBefore
      whole = isSynced || watched
      if (!watched || !before.length) {
        known = null
        return
      }
      known ??= new Set(before.map(({ id }) => id))
      const { size } = known
      const isKnown = ({ id }: { id: string }) => known?.has(id) ?? false
      const arrived = now.reduce((n, row) => (isKnown(row) ? n : n + 1), 0)
      if (arrived || now.length !== size) known = null
      if (!arrived) return
      gathered += arrived
      clearTimeout(timer)
      timer = setTimeout(() => {
        sentence.value = t('queue.arrivedNews', { n: gathered }, gathered)
        gathered = 0
      }, GATHER_MS)
    },
  )
  onScopeDispose(() => clearTimeout(timer))
  return sentence
}
