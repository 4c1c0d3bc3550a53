import type { PublicSettings } from '@emberdesk/domain/settings'
import { computed, type ComputedRef } from 'vue'
import { useLiveDoc } from '@/data/useLiveDoc.ts'

/** What the desk calls itself to its customers; empty until known. */
export function useDeskName(): ComputedRef<string> {
  const { doc } = useLiveDoc<PublicSettings>('settings/public')
  return computed(() => doc.value?.deskName ?? '')
}
