import { readSetup } from '@emberdesk/domain/setup'
import { reactive, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { ApiError, setUpDesk } from '@/entities/setup/index.ts'
import { emptySetup, toSetupInput, type SetupFields } from './setup-fields.ts'

type Errors = Partial<Record<keyof SetupFields, string>>

/** The first steps of an empty desk: checked here as the server checks, then made there once. */
export function useSetup() {
  const { t } = useI18n()
  const fields = reactive(emptySetup())
  const errors = ref<Errors>({})
  const problem = ref('')
  const busy = ref(false)
  const done = ref<'now' | 'before' | null>(null)

  function recheck(name: keyof SetupFields) {
    if (!errors.value[name]) return
    const read = readSetup(toSetupInput(fields))
    const sentence = read.ok ? undefined : read.details[name]
    if (sentence) errors.value[name] = sentence
    else delete errors.value[name]
  }

  async function send() {
    if (busy.value) return
    const read = readSetup(toSetupInput(fields))
    errors.value = read.ok ? {} : read.details
    problem.value = ''
    if (!read.ok) return
    busy.value = true
    try {
      await setUpDesk(read.input)
      done.value = 'now'
    } catch (error) {
      explain(error)
    } finally {
      busy.value = false
    }
  }

  function explain(error: unknown) {
    if (!(error instanceof ApiError)) problem.value = t('setup.failed')
    else if (error.code === 'already_set_up') done.value = 'before'
    else if (error.code === 'wrong_token') errors.value = { token: error.message }
    else if (error.status === 422) errors.value = error.details as Errors
    else problem.value = error.message
  }

  return { fields, errors, problem, busy, done, recheck, send }
}
