import { onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { ApiError } from '@/entities/help/index.ts'

export interface Help<T> {
  /** Null until it is there. */
  data: Readonly<ShallowRef<T | null>>
  /** There is no such page, which trying again does not change. */
  missing: Readonly<Ref<boolean>>
  /** Why it could not be loaded; empty when it could. */
  failure: Readonly<Ref<string>>
  retry: () => void
}

/** What a help page shows, loaded anew whenever `key` changes. */
export function useHelp<T>(
  key: () => string,
  load: (key: string, signal: AbortSignal) => Promise<T>,
): Help<T> {
  const { t } = useI18n()
  const data = shallowRef<T | null>(null)
  const missing = ref(false)
  const failure = ref('')
  let going: AbortController | undefined

  async function start() {
    going?.abort()
    const mine = (going = new AbortController())
    missing.value = false
    failure.value = ''
    try {
      const found = await load(key(), mine.signal)
      if (mine === going) data.value = found
    } catch (error) {
      if (mine !== going || mine.signal.aborted) return
      data.value = null
      missing.value = error instanceof ApiError && error.status === 404
      failure.value = error instanceof ApiError && error.status ? error.message : t('article.notLoaded')
    }
  }

  watch(key, () => void start(), { immediate: true })
  onScopeDispose(() => going?.abort())
  return { data, missing, failure, retry: () => void start() }
}
