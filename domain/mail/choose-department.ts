import type { DepartmentWithId } from '../department/schema.ts'
import { baseAddress } from './reply-address.ts'

export interface ChosenDepartment {
  departmentId: string
  /** Others that the same mail was addressed to. */
  alsoAddressed: string[]
  /** One sentence. */
  why: string
}

/**
 * The department of a new ticket: the first addressed in the envelope, else in the headers, else the first of the desk.
 * Null when the desk has no department at all.
 */
export function chooseDepartment(
  departments: readonly DepartmentWithId[],
  envelopeTo: readonly string[],
  headerTo: readonly string[],
): ChosenDepartment | null {
  const inOrder = [...departments].sort((a, b) => a.order - b.order)
  const addressed = (addresses: readonly string[]) => [
    ...new Set(
      addresses.flatMap((address) => inOrder.find((each) => each.address === baseAddress(address)) ?? []),
    ),
  ]
  const byEnvelope = addressed(envelopeTo)
  const named = byEnvelope.length > 0 ? byEnvelope : addressed(headerTo)
  const [first, ...others] = named
  const chosen = first ?? inOrder[0]
  if (!chosen) return null
  return {
    departmentId: chosen.id,
    alsoAddressed: others.map((each) => each.name),
    why: first ? whyNamed(first, others) : `It names no department of ours, so it went to ${chosen.name}.`,
  }
}

function whyNamed(first: DepartmentWithId, others: readonly DepartmentWithId[]): string {
  const also = others.length > 0 ? ` It also went to ${others.map((each) => each.name).join(', ')}.` : ''
  return `It was sent to ${first.address}.${also}`
}
