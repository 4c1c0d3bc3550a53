import { ArrowLeft, ChevronRight, Undo2 } from '@lucide/vue'
import { mount } from '@vue/test-utils'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const css = readFileSync(`${import.meta.dirname}/base.css`, 'utf8')
const turned = new Set(/dir='rtl'[^{]*\{\s*scale: -1 1;/.exec(css)?.[0].match(/lucide[\w-]+/g))

it.each([ArrowLeft, ChevronRight, Undo2])('knows an icon that points by the class it has', (icon) => {
  const classes = mount(icon).classes()
  expect(classes.filter((each) => turned.has(each))).toHaveLength(1)
})
