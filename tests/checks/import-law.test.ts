import { ESLint } from 'eslint'
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const eslint = new ESLint()
const [one, other] = readdirSync('web/src/features')

/** What the import law says against `import '…'` in a file: one message a broken law. */
async function objections(file: string, specifier: string): Promise<string[]> {
  const code = `import ${JSON.stringify(specifier)}\n`
  const text = file.endsWith('.vue') ? `<script setup lang="ts">\n${code}</script>\n` : code
  const [result] = await eslint.lintText(text, { filePath: file })
  return (result?.messages ?? [])
    .filter(({ ruleId }) => ruleId === 'no-restricted-imports')
    .map(({ message }) => message)
}

describe('the import law', () => {
  it.each([
    ['domain/ticket/a.ts', 'vue'],
    ['domain/ticket/a.ts', 'firebase/firestore'],
    ['domain/ticket/a.ts', 'firebase-admin/firestore'],
    ['domain/ticket/a.ts', 'node:crypto'],
    ['domain/ticket/a.ts', '../../functions/src/adapters/clock.ts'],
    ['domain/ticket/a.ts', '../../web/src/data/write.ts'],
    ['functions/src/http/a.ts', 'firebase-admin/firestore'],
    ['functions/src/http/a.ts', 'nodemailer'],
    ['functions/src/triggers/a.ts', 'firebase-admin'],
    ['functions/src/schedules/a.ts', 'firebase-admin/auth'],
    ['functions/src/callables/a.ts', 'firebase-admin/auth'],
    ['functions/src/intake/a.ts', 'firebase-admin/firestore'],
    ['functions/src/delivery/a.ts', 'nodemailer'],
    ['web/src/ui/A.vue', '@/entities/ticket/index.ts'],
    ['web/src/ui/A.vue', '@emberdesk/domain/ticket'],
    ['web/src/ui/A.vue', 'pinia'],
    ['web/src/ui/A.vue', '../features/queue/QueuePage.vue'],
    ['web/src/data/a.ts', '@/entities/ticket/index.ts'],
    ['web/src/entities/ticket/a.ts', '@/features/queue/index.ts'],
    ['web/src/entities/ticket/a.ts', '@/ui/Button.vue'],
    ['web/src/entities/ticket/a.ts', 'firebase/firestore'],
    [`web/src/features/${one}/a.ts`, `@/features/${other}/index.ts`],
    [`web/src/features/${one}/A.vue`, `@/features/${other}/index.ts`],
    [`web/src/features/${one}/a.ts`, `../${other}/index.ts`],
    [`web/src/features/${one}/deep/a.ts`, `../../${other}/index.ts`],
    [`web/src/features/${one}/a.ts`, '@/app/main.ts'],
    [`web/src/features/${one}/a.ts`, 'firebase/firestore'],
  ])('keeps %s from importing %s', async (file, specifier) => {
    expect(await objections(file, specifier)).not.toEqual([])
  })

  it.each([
    ['domain/ticket/a.ts', 'zod'],
    ['domain/ticket/a.ts', '../time/index.ts'],
    ['functions/src/http/a.ts', '@emberdesk/domain/ticket'],
    ['functions/src/http/a.ts', '../adapters/clock.ts'],
    ['functions/src/adapters/a.ts', 'firebase-admin/firestore'],
    ['web/src/ui/A.vue', 'reka-ui'],
    ['web/src/data/a.ts', 'firebase/firestore'],
    ['web/src/entities/ticket/a.ts', '@/data/write.ts'],
    [`web/src/features/${one}/a.ts`, '@/entities/ticket/index.ts'],
    [`web/src/features/${one}/a.ts`, '@/ui/Button.vue'],
    [`web/src/features/${one}/deep/a.ts`, '../b.ts'],
    [`web/src/features/${one}/a.ts`, `@/features/${one}/b.ts`],
    ['web/src/app/main.ts', `@/features/${one}/index.ts`],
  ])('lets %s import %s', async (file, specifier) => {
    expect(await objections(file, specifier)).toEqual([])
  })
})
