import { ESLint } from 'eslint'
import { expect, it } from 'vitest'

const rule = '@intlify/vue-i18n/no-raw-text'

async function findings(template: string): Promise<number> {
  const eslint = new ESLint()
  const source = `<template>\n  ${template}\n</template>\n`
  const [result] = await eslint.lintText(source, { filePath: 'web/src/features/queue/Sample.vue' })
  return result!.messages.filter(({ ruleId }) => ruleId === rule).length
}

it.each([
  '<p>No tickets</p>',
  '<button aria-label="Close" />',
  '<img alt="A lamp" src="x" />',
  '<input placeholder="Find" />',
  '<Field label="Email" />',
  '<EmptyState title="Nothing here" />',
  '<Combobox search-label="Find an agent" />',
])('the lint refuses %s', async (template) => expect(await findings(template)).toBe(1))

it.each([
  '<p>{{ t("queue.empty") }}</p>',
  '<p>·</p>',
  '<Field :label="t(\'a.b\')" />',
  '<Badge tone="info" />',
])('the lint takes %s', async (template) => expect(await findings(template)).toBe(0))
