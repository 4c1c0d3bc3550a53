import { shallowRef } from 'vue'

/** Why a page could not be opened, and how to try again. */
export const startFailure = shallowRef<{ message: string; retry: () => void } | null>(null)
