import type { PageSource } from './page-source.ts'
import { restPage } from './rest-page.ts'

let source: PageSource = restPage

/** One page of a query, read once: not kept current. */
export const fetchPage: PageSource = (spec, after) => source(spec, after)

/** Puts another source in the place of Firestore: for tests of what stands above. */
export function setPageSource(other: PageSource): void {
  source = other
}
