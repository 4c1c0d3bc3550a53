import { computed, shallowReactive, type ComputedRef, type WritableComputedRef } from 'vue'
import { useMessages } from '@/entities/message/index.ts'
import { customerLanguage } from './customer-language.ts'

export interface ReplyLanguage {
  /** What the customer writes, as far as his letters tell. */
  guessed: ComputedRef<string | null>
  /** What the answer is written in: chosen by the agent, else guessed. */
  language: WritableComputedRef<string | null>
}

/** What agents chose on this page, by ticket. */
const chosen = shallowReactive(new Map<string, string>())

/** The language of an answer to a ticket. */
export function useReplyLanguage(ticket: () => { id: string; subject: string }): ReplyLanguage {
  const { rows } = useMessages(() => ticket().id)
  const guessed = computed(() => customerLanguage(rows.value, ticket().subject))
  const language = computed({
    get: () => chosen.get(ticket().id) ?? guessed.value,
    set(tag) {
      if (tag) chosen.set(ticket().id, tag)
      else chosen.delete(ticket().id)
    },
  })
  return { guessed, language }
}
