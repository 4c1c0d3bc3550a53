import type { Notify } from '@emberdesk/domain/agent'
import { computed, ref, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { saveMine, useAgents } from '@/entities/agent/index.ts'
import { useSession } from '@/entities/session/index.ts'
import { toast } from '@/ui/toast.ts'

/** As long as the schema and the rules allow. */
export const MAX_SIGNATURE = 2_000

/** What an agent decides for himself: which mails he gets, and his signature. */
export function useMySettings() {
  const { t } = useI18n()
  const session = useSession()
  const { me } = useAgents()
  const signature = ref('')
  const saving = ref(false)

  // Another tab may have changed it; what is being typed here stays.
  watch(
    () => me.value?.signature,
    (now, before) => {
      if (now !== undefined && signature.value === (before ?? '')) signature.value = now
    },
    { immediate: true },
  )

  const changed = computed(() => me.value !== undefined && signature.value !== me.value.signature)

  async function save(changes: Parameters<typeof saveMine>[1]): Promise<boolean> {
    try {
      await saveMine(session.uid, changes)
      return true
    } catch {
      toast({ id: 'mine', text: t('admin.notSaved'), tone: 'danger' })
      return false
    }
  }

  function setNotify(change: Partial<Notify>) {
    if (!me.value) return
    const before = me.value.notify
    toast({
      id: 'mine',
      text: t('admin.mine.changed', { name: t('admin.mine.notify') }),
      action: { label: t('admin.undo'), run: () => void save({ notify: before }) },
    })
    void save({ notify: { ...before, ...change } })
  }

  async function saveSignature() {
    saving.value = true
    const done = await save({ signature: signature.value })
    saving.value = false
    if (done) toast({ id: 'mine', text: t('admin.mine.signatureSaved'), tone: 'success' })
  }

  return { me, signature, changed, saving, setNotify, saveSignature }
}
