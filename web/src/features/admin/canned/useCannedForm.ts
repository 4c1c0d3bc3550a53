import { MAX_CANNED_CHARS, unknownIn, type CannedResponseWithId } from '@emberdesk/domain/canned'
import { blocksToHtml, readBlocks } from '@emberdesk/domain/markup'
import { computed, reactive, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { saveCanned, type CannedFields } from '@/entities/canned/index.ts'
import { useSession } from '@/entities/session/index.ts'
import { randomId } from '@/entities/ticket/index.ts'
import { useKeptForm } from '../useKeptForm.ts'
import { readShortcut } from './read-shortcut.ts'

const MOST_NAME = 100
const MOST_SHORTCUT = 40

type Errors = Partial<Record<'name' | 'shortcut' | 'text', string>>

/** A canned response as a form, or a new one (`response` undefined), with a text for each language. */
export function useCannedForm(
  response: CannedResponseWithId | undefined,
  others: () => readonly CannedResponseWithId[],
  firstLanguage: string,
) {
  const { t } = useI18n()
  const session = useSession()
  const fields = reactive({
    name: response?.name ?? '',
    shortcut: response?.shortcut ?? '',
    defaultLocale: response?.defaultLocale ?? firstLanguage,
    departmentIds: [...(response?.departmentIds ?? [])],
    texts: Object.fromEntries(
      response ? Object.entries(response.texts).map(([tag, { text }]) => [tag, text]) : [[firstLanguage, '']],
    ) as Record<string, string>,
  })
  const kept = useKeptForm(`${session.uid}.canned.${response?.id ?? 'new'}`, fields)
  const languages = computed(() => Object.keys(fields.texts))
  const language = ref(
    languages.value.includes(fields.defaultLocale) ? fields.defaultLocale : languages.value[0]!,
  )
  const errors = ref<Errors>({})
  const problem = ref('')
  const busy = ref(false)

  function addLanguage(tag: string) {
    fields.texts = { ...fields.texts, [tag]: fields.texts[tag] ?? '' }
    language.value = tag
  }

  /** Takes a language away; returns how to bring it back with its text. */
  function removeLanguage(tag: string): () => void {
    const before = { texts: fields.texts, defaultLocale: fields.defaultLocale }
    fields.texts = Object.fromEntries(Object.entries(fields.texts).filter(([each]) => each !== tag))
    const [first = tag] = languages.value
    if (fields.defaultLocale === tag) fields.defaultLocale = first
    if (language.value === tag) language.value = first
    return () => {
      Object.assign(fields, { ...before, texts: { ...fields.texts, [tag]: before.texts[tag] } })
      language.value = tag
    }
  }

  function textFault(tag: string): string {
    const text = (fields.texts[tag] ?? '').trim()
    if (!text)
      return t(languages.value.length > 1 ? 'admin.canned.faults.noTextOf' : 'admin.canned.faults.noText')
    if (text.length > MAX_CANNED_CHARS || htmlOf(text).length > MAX_CANNED_CHARS)
      return t('admin.canned.faults.tooLong')
    const [unknown] = unknownIn(text)
    return unknown ? t('admin.canned.faults.unknown', { name: `{{${unknown}}}` }) : ''
  }

  function faults(): Errors & { at?: string } {
    const name = fields.name.trim()
    const shortcut = readShortcut(fields.shortcut)
    const taken = shortcut && others().find((each) => each.id !== response?.id && each.shortcut === shortcut)
    const at = languages.value.find((tag) => textFault(tag))
    return {
      ...(name && name.length <= MOST_NAME ? {} : { name: t('admin.canned.faults.name') }),
      ...(shortcut === null || shortcut.length > MOST_SHORTCUT
        ? { shortcut: t('admin.canned.faults.shortcut') }
        : {}),
      ...(taken ? { shortcut: t('admin.canned.faults.taken', { name: taken.name }) } : {}),
      ...(at ? { at, text: textFault(at) } : {}),
    }
  }

  function given(): CannedFields {
    const texts = Object.entries(fields.texts).map(([tag, text]) => [
      tag,
      { text: text.trim(), html: htmlOf(text.trim()) },
    ])
    const { defaultLocale, departmentIds } = fields
    return {
      name: fields.name.trim(),
      shortcut: readShortcut(fields.shortcut) ?? '',
      texts: Object.fromEntries(texts) as CannedFields['texts'],
      defaultLocale,
      departmentIds: [...departmentIds],
    }
  }

  /** Looks again at what is marked, as it is mended. */
  function check() {
    if (!Object.keys(errors.value).length) return
    const now = faults()
    errors.value = Object.fromEntries(
      Object.entries(now).filter(([name]) => name !== 'at' && name in errors.value),
    )
  }

  /** Null when it was not saved; then `errors` or `problem` says why. */
  async function save(): Promise<{ id: string; fields: CannedFields } | null> {
    const { at, ...found } = faults()
    errors.value = found
    problem.value = ''
    if (at) language.value = at
    if (Object.keys(found).length || busy.value) return null
    busy.value = true
    try {
      const id = response?.id ?? randomId()
      const saved = given()
      await saveCanned(id, saved, session.uid)
      kept.forget()
      return { id, fields: saved }
    } catch {
      problem.value = t('admin.notSaved')
      return null
    } finally {
      busy.value = false
    }
  }

  return {
    fields,
    kept,
    languages,
    language,
    errors,
    problem,
    busy,
    addLanguage,
    removeLanguage,
    check,
    save,
  }
}

const htmlOf = (text: string) => blocksToHtml(readBlocks(text))
