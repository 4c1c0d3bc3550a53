import {
  DEFAULT_REOPEN_DAYS,
  defaultAutoAnswer,
  departmentSchema,
  type Department,
  type DepartmentWithId,
} from '@emberdesk/domain/department'
import { defaultResponseTargets } from '@emberdesk/domain/sla'
import { priorities } from '@emberdesk/domain/ticket'
import * as z from 'zod'
import { reactive, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { saveDepartment } from '@/entities/department/index.ts'
import { randomId } from '@/entities/ticket/index.ts'
import { toMinutes, toSpan } from './span-unit.ts'

/** A year: what the rules allow at most. */
const MOST_MINUTES = 525_600

/** What the rules ask of a department beside its shape. */
const formSchema = departmentSchema.extend({
  name: z.string().trim().min(1).max(60),
  address: z.email().max(320).toLowerCase(),
})

/** A whole number as typed; NaN for anything else. */
const wholeNumber = (typed: string) => (/^\s*\d{1,5}\s*$/.test(typed) ? Number(typed) : NaN)

/** The settings of one department, or of a new one (`department` undefined), which comes last. */
export function useDepartmentForm(
  department: DepartmentWithId | undefined,
  others: readonly DepartmentWithId[],
) {
  const { t } = useI18n()
  const from = department ?? {
    name: '',
    address: '',
    order: Math.max(0, ...others.map(({ order }) => order)) + 1,
    inForm: true,
    autoAnswer: defaultAutoAnswer,
    responseTargets: defaultResponseTargets,
    reopenDays: DEFAULT_REOPEN_DAYS,
  }
  const reopenDays = from.reopenDays === undefined ? DEFAULT_REOPEN_DAYS : from.reopenDays
  const fields = reactive({
    name: from.name,
    address: from.address,
    inForm: from.inForm,
    autoAnswer: { ...from.autoAnswer },
    reopenAlways: reopenDays === null,
    reopenDays: String(reopenDays ?? DEFAULT_REOPEN_DAYS),
    targets: priorities.map((priority) => {
      const { amount, unit } = toSpan(from.responseTargets[priority])
      return { priority, amount: String(amount), unit }
    }),
  })
  const errors = ref<Record<string, string>>({})
  const problem = ref('')
  const busy = ref(false)

  function read(): Department | null {
    const minutes = fields.targets.map(
      ({ priority, amount, unit }) => [priority, toMinutes(amount, unit)] as const,
    )
    const { name, address, inForm, autoAnswer } = fields
    const responseTargets = Object.fromEntries(minutes)
    const given = {
      ...{ name, address: address.trim(), inForm, autoAnswer, order: from.order, responseTargets },
      reopenDays: fields.reopenAlways ? null : wholeNumber(fields.reopenDays),
    }
    const parsed = formSchema.safeParse(given)
    const wrong = parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('.'))
    for (const [priority, value] of minutes)
      if (value > MOST_MINUTES) wrong.push(`responseTargets.${priority}`)
    errors.value = Object.fromEntries(
      wrong.map((path) => [path, t(`admin.departments.faults.${path.split('.')[0]}`)]),
    )
    const taken = others.some(
      (other) => other.id !== department?.id && other.address === parsed.data?.address,
    )
    if (taken) errors.value.address = t('admin.departments.faults.taken')
    return parsed.success && !Object.keys(errors.value).length ? parsed.data : null
  }

  /** Null when it was not saved; then `errors` or `problem` says why. */
  async function save(): Promise<{ id: string; department: Department } | null> {
    const given = read()
    problem.value = ''
    if (!given || busy.value) return null
    const id = department?.id ?? randomId()
    busy.value = true
    try {
      await saveDepartment(id, given)
      return { id, department: given }
    } catch {
      problem.value = t('admin.notSaved')
      return null
    } finally {
      busy.value = false
    }
  }

  return { fields, errors, problem, busy, save }
}
