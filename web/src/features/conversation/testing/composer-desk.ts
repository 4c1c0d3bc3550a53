import { defaultStatuses } from '@emberdesk/domain/ticket'
import { vi } from 'vitest'
import { effectScope, ref, shallowRef, type EffectScope } from 'vue'
import type { DraftContent } from '@/entities/draft/index.ts'
import type { ComposerPorts } from '../composer/composer-ports.ts'
import { useComposer, type ComposerSource } from '../composer/useComposer.ts'
import type { StreamMessage } from '../stream/stream.ts'
import { message } from './samples.ts'

/** A ticket with one message of the customer and an author who writes to it. */
export function composerDesk() {
  const scopes: EffectScope[] = []
  const version = ref(1)
  const messages = shallowRef<StreamMessage[]>([message({ baseVersion: 0 })])
  const ready = ref(true)

  function open(ports = composerFakes(), ticketId = 'ticket1') {
    const suggested = () => ({ to: [{ name: 'Iris', address: 'iris@example.net' }], cc: [] })
    const source: ComposerSource = {
      me: 'mara',
      ticketId,
      version: () => version.value,
      messages: () => messages.value,
      ready: () => ready.value,
      suggested,
    }
    const scope = effectScope()
    const composer = scope.run(() => useComposer(source, ports))!
    scopes.push(scope)
    return { composer, ports, close: () => scope.stop() }
  }

  function say(next: StreamMessage) {
    messages.value = [...messages.value, next]
    version.value = next.baseVersion + 1
  }

  return {
    open,
    ready,
    say,
    somebodyAnswers: () => say(theirs),
    close: () => scopes.forEach((scope) => scope.stop()),
  }
}

export function composerFakes(kept: DraftContent | null = null) {
  const content = shallowRef(kept)
  return {
    draft: {
      content,
      other: shallowRef<DraftContent | null>(null),
      settle: vi.fn(),
      keep: vi.fn((next: DraftContent) => void (content.value = next)),
      clear: vi.fn(() => void (content.value = null)),
    },
    sendReply: vi.fn<ComposerPorts['sendReply']>(async () => {}),
    scheduleReply: vi.fn<ComposerPorts['scheduleReply']>(async () => {}),
    addNote: vi.fn<ComposerPorts['addNote']>(async () => {}),
  }
}

export const answered = defaultStatuses.find(({ id }) => id === 'answered')!
/** What a write rejects with when the rules said no. */
export const refusal = Object.assign(new Error('no'), { refused: true })
/** A colleague's answer, on the version that the author had read. */
export const theirs = message({
  id: 'theirs',
  direction: 'out',
  by: 'anna',
  newText: 'Done already.',
  baseVersion: 1,
})
