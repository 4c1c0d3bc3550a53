import { setupSchema, type SetupInput } from './schema.ts'

const sentences: Record<string, string> = {
  token: 'Please give the setup token that you chose when you deployed.',
  deskName: 'Please give the desk a name of at most 60 characters.',
  'department.name': 'Please give the department a name of at most 60 characters.',
  'department.address': 'Please give the complete e-mail address that customers write to.',
  'admin.name': 'Please tell us your name, at most 100 characters.',
  'admin.email': 'Please give your complete e-mail address.',
  'admin.password': 'Please choose a password of 12 to 200 characters.',
}

export type ReadSetup = { ok: true; input: SetupInput } | { ok: false; details: Record<string, string> }

/** Reads what the set-up page posted, or says for each field (`admin.password`) what is wrong with it. */
export function readSetup(raw: unknown): ReadSetup {
  const parsed = setupSchema.safeParse(raw)
  if (parsed.success) return { ok: true, input: parsed.data }
  const paths = parsed.error.issues.map(({ path }) => path.join('.') || 'form')
  return {
    ok: false,
    details: Object.fromEntries(paths.map((path) => [path, sentences[path] ?? 'Please fill this in.'])),
  }
}
