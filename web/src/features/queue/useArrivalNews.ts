import { onScopeDispose, ref, toValue, watch, type MaybeRefOrGetter, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { changedPlaces } from './lib/changed-places.ts'

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
  let timer: ReturnType<typeof setTimeout> | undefined

  watch(
    [() => toValue(rows), () => toValue(list), () => toValue(synced)] as const,
    ([now, name, isSynced], [before, nameBefore]) => {
      const watched = whole && name === nameBefore
      whole = isSynced || watched
      // Most changes are of a row's content.
      if (!watched || !before.length || changedPlaces(before, now)) return
      const known = new Set(before.map(({ id }) => id))
      const arrived = now.filter(({ id }) => !known.has(id)).length
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
