import { flushPromises } from '@vue/test-utils'
import { beforeEach, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { mountWithDesk } from '@/testing/mount-with-desk.ts'
import { sampleTicket } from '@/testing/ticket.ts'
import type { Change } from './change-ticket.ts'
import { useChangeNews, type ChangeNews } from './useChangeNews.ts'

const told: ChangeNews[] = []
const last = () => told.at(-1) as ChangeNews
const saved = () => Promise.resolve()
const refused = () => Promise.reject(new Error('no'))
const change = (answer: () => Promise<void>, undo = () => change(saved)): Change => ({
  kind: 'status',
  ticket: sampleTicket(),
  fields: {},
  saved: answer(),
  undo,
})

function maker() {
  let made: ReturnType<typeof useChangeNews> | undefined
  const Host = defineComponent({
    setup() {
      made = useChangeNews((news) => told.push(news))
      return () => h('div')
    },
  })
  mountWithDesk(Host)
  return made!
}

beforeEach(() => void told.splice(0))

it('tells what was done, on which ticket, with a way back', async () => {
  const undo = vi.fn(() => change(saved))
  maker()(() => change(saved, undo), 'Done')
  await flushPromises()
  expect(told).toHaveLength(1)
  expect(last()).toMatchObject({
    text: 'Done',
    detail: '26-000421-7 · Lamp arrived broken',
    action: { label: 'Undo' },
  })
  last().action?.run()
  expect(undo).toHaveBeenCalledOnce()
})

it('tells when the server refused it, in the place of the first news, and can try again', async () => {
  const act = vi.fn(() => change(act.mock.calls.length === 1 ? refused : saved))
  maker()(act, 'Done')
  const { id } = last()
  await flushPromises()
  expect(last()).toMatchObject({ id, tone: 'danger', action: { label: 'Try again' } })
  expect(last().text).toContain('was not saved')
  last().action?.run()
  expect(act).toHaveBeenCalledTimes(2)
  expect(last()).toMatchObject({ id, text: 'Done' })
})

it('tells when the undo was refused, and does not offer to make the change again', async () => {
  maker()(() => change(saved, () => change(refused)), 'Done')
  last().action?.run()
  await flushPromises()
  expect(last()).toMatchObject({ tone: 'danger' })
  expect(last().action).toBeUndefined()
})
