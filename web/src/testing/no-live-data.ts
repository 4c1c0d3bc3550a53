import { setLiveSource } from '@/data/live.ts'

/** A desk of which nothing has come yet: for tests of what does not depend on it. */
export function noLiveData(): void {
  setLiveSource({ query: () => () => {}, doc: () => () => {} })
}
