import { computed, reactive, ref, shallowRef, toValue, watch, type MaybeRefOrGetter } from 'vue'
import { useI18n } from 'vue-i18n'
import { ApiError, submitRequest, type RequestForm } from '@/entities/request/index.ts'
import { forgetKept, keep, readKept } from './kept-request.ts'
import { emptyFields, type FieldName, type RequestFields } from './request-fields.ts'
import { sendPatiently } from './send-patiently.ts'
import { Stalled, withStallGuard } from './stall-guard.ts'
import { validateRequest } from './validate-request.ts'

const SILENCE_MS = 45_000
/** The server takes nothing within 3 s of handing out the form; a browser that fills it in is faster. */
const MIN_OPEN_MS = 3_200
type Errors = Partial<Record<FieldName, string>>

export interface Sent {
  /** Absent when it is safe with us but has no number yet. */
  number: string | undefined
  email: string
}

/** The public form: what was typed, what is wrong with it, and its way to the desk. Nothing typed is lost before it is filed. */
export function useRequestForm(form: MaybeRefOrGetter<RequestForm | null>, submit = submitRequest) {
  const { t } = useI18n()
  const kept = reactive(readKept())
  const { fields } = kept
  const files = shallowRef<readonly File[]>([])
  /** The trap: people never see it. */
  const website = ref('')
  const errors = ref<Errors>({})
  /** What is wrong with no field in particular. */
  const problem = ref('')
  const sending = ref(false)
  /** 0 to 1. */
  const progress = ref(0)
  const sent = ref<Sent | null>(null)

  watch(kept, (now) => sent.value || keep(now), { deep: true })

  let openedAt = -Infinity
  watch(
    () => toValue(form),
    () => (openedAt = performance.now()),
  )

  const sentenceOf = (name: FieldName, fault: string) => t(`request.faults.${name}.${fault}`)

  function faults(): Errors {
    const found = Object.entries(validateRequest(fields)) as [keyof RequestFields, string][]
    return Object.fromEntries(found.map(([name, fault]) => [name, sentenceOf(name, fault)]))
  }

  /** Looks again at a field that is marked, as it is mended; `leaving` also marks one that is filled in wrongly. */
  function check(name: keyof RequestFields, leaving = false) {
    const fault = faults()[name]
    if (!fault) delete errors.value[name]
    else if (errors.value[name] || (leaving && fields[name].trim())) errors.value[name] = fault
  }

  async function send(): Promise<void> {
    if (sending.value) return
    errors.value = faults()
    problem.value = ''
    const known = toValue(form)
    if (Object.keys(errors.value).length) return
    if (!known) {
      problem.value = t('request.notLoaded')
      return
    }
    sending.value = true
    progress.value = 0
    try {
      await new Promise((resolve) => setTimeout(resolve, openedAt + MIN_OPEN_MS - performance.now()))
      receive(await post(known.formToken))
    } catch (error) {
      explain(error)
    } finally {
      sending.value = false
    }
  }

  function post(formToken: string) {
    const input = { ...fields, submissionId: kept.submissionId, formToken, website: website.value }
    return withStallGuard(
      (signal, alive) =>
        sendPatiently(input, (request) => {
          alive()
          const heard = (part: number) => {
            progress.value = part
            alive()
          }
          return submit(request, files.value, { signal, progress: heard })
        }),
      SILENCE_MS,
    )
  }

  function receive({ outcome, number }: { outcome: string; number?: string | undefined }) {
    if (outcome === 'ignored') {
      website.value = ''
      problem.value = t('request.trapped')
      return
    }
    sent.value = { number, email: fields.email.trim() }
    forgetKept()
  }

  function explain(error: unknown) {
    if (!(error instanceof ApiError) || error.status === 0) {
      const silent = error instanceof Stalled || error instanceof ApiError
      problem.value = t(
        !navigator.onLine ? 'request.offline' : silent ? 'request.unreachable' : 'request.failed',
      )
      return
    }
    const details: Record<string, string> = {}
    if (error.status === 422) Object.assign(details, error.details)
    if (error.status === 413) details.files = error.message
    const marked = Object.entries(details).filter(([name]) => name in fields || name === 'files')
    errors.value = Object.fromEntries(marked)
    if (!marked.length) problem.value = Object.values(details)[0] ?? error.message
  }

  function again() {
    Object.assign(kept, { submissionId: forgetKept().submissionId })
    const { name, email } = fields
    Object.assign(fields, emptyFields(), { name, email })
    files.value = []
    sent.value = null
  }

  return {
    fields,
    files,
    website,
    errors,
    problem,
    sending,
    progress,
    sent,
    /** Something would be lost by leaving that a reload does not bring back. */
    unsaved: computed(() => files.value.length > 0 && !sent.value),
    check,
    send,
    again,
  }
}
