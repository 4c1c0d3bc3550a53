import { plainLine, plainText } from '../mail/plain-line.ts'
import { requestSchema, type RequestInput } from './schema.ts'

/** A sentence for people beside the field that it is about. */
export type FieldErrors = Record<string, string>
export type ReadRequest = { ok: true; input: RequestInput } | { ok: false; details: FieldErrors }

const sentences: Record<string, readonly [wrong: string, tooLong: string]> = {
  name: ['Please tell us your name.', 'Please shorten your name to 100 characters.'],
  email: [
    'Please give a complete e-mail address, like name@example.org.',
    'This e-mail address is too long.',
  ],
  departmentId: ['Please choose a department.', 'Please choose a department.'],
  subject: ['Please say in a few words what it is about.', 'Please shorten the subject to 200 characters.'],
  text: ['Please write your message.', 'Please shorten your message to 50,000 characters.'],
  submissionId: ['Please reload the page and send again.', 'Please reload the page and send again.'],
  formToken: ['Please reload the page and send again.', 'Please reload the page and send again.'],
}

/** Nothing is cut here: what is too long is for the person to shorten. */
const cleanLine = (value: string) => plainLine(value, Infinity)

const cleaners: Record<string, (value: string) => string> = {
  name: cleanLine,
  email: (value) => cleanLine(value).toLowerCase(),
  subject: cleanLine,
  text: plainText,
}

/** Reads what the public form posted: cleaned and whole, or one sentence for each field that is wrong. */
export function readRequest(raw: unknown): ReadRequest {
  const fields = Object.entries(typeof raw === 'object' && raw !== null ? raw : {})
  const cleaned = Object.fromEntries(
    fields.map(([name, value]) => [
      name,
      typeof value === 'string' ? (cleaners[name]?.(value) ?? value) : value,
    ]),
  )
  const parsed = requestSchema.safeParse(cleaned)
  if (parsed.success) return { ok: true, input: parsed.data }
  const details: FieldErrors = {}
  for (const { path, code } of parsed.error.issues) {
    const field = String(path[0] ?? 'form')
    const [wrong, tooLong] = sentences[field] ?? ['Please check this field.', 'This is too long.']
    details[field] ??= code === 'too_big' ? tooLong : wrong
  }
  return { ok: false, details }
}
