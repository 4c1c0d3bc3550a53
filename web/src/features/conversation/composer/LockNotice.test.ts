import { flushPromises } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
import { computed, ref } from 'vue'
import { mountWithDesk } from '@/testing/mount-with-desk.ts'
import LockNotice from './LockNotice.vue'

function open(isLead: boolean) {
  const theirs = ref<{ by: string; name: string; expiresAt: Date } | null>({
    ...{ by: 'ana', name: 'Ana Weber', expiresAt: new Date('2026-11-20T14:05:00Z') },
  })
  const takeOver = vi.fn(async () => void (theirs.value = null))
  const lock = {
    ...{ theirs: computed(() => theirs.value), mayTakeOver: computed(() => isLead), takeOver },
    ...{ typed: () => {}, free: async () => {}, given: () => {} },
  }
  return { notice: mountWithDesk(LockNotice, { props: { lock } }), takeOver, theirs }
}

it('says who is answering and until when, politely', async () => {
  const { notice, theirs } = open(false)
  expect(notice.get('[role=status]').text()).toMatch(/^Ana Weber is answering until (14:05|2:05\sPM)\./)
  expect(notice.find('button').exists()).toBe(false)
  theirs.value = null
  await flushPromises()
  expect(notice.text()).toBe('')
})

it('lets a lead take over', async () => {
  const { notice, takeOver } = open(true)
  await notice.get('button').trigger('click')
  await flushPromises()
  expect(takeOver).toHaveBeenCalledOnce()
  expect(notice.text()).toBe('')
})
