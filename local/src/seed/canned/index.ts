import type { CannedResponseWithId } from '@emberdesk/domain/canned'
import { blocksToHtml, readBlocks } from '@emberdesk/domain/markup'
import { forDepartments } from './for-departments.ts'
import { forEverybody } from './for-everybody.ts'

/** The demo company's ready answers, as its admin would have written them. */
export const cannedResponses = (now: Date): CannedResponseWithId[] =>
  [...forEverybody, ...forDepartments].map(({ id, name, shortcut, departments, texts }) => ({
    id,
    name,
    shortcut,
    departmentIds: [...departments],
    defaultLocale: 'en',
    texts: Object.fromEntries(
      Object.entries(texts).map(([tag, text]) => [tag, { text, html: blocksToHtml(readBlocks(text)) }]),
    ),
    updatedAt: now,
    updatedBy: 'mara',
  }))
