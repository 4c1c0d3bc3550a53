import { conditionFaults, withPart, type ConditionGroup } from '@emberdesk/domain/condition'

/** What can be used of a tree while it is being built: without the tests that are not finished. Null when the tree itself is too much. */
export function soundPart(tree: ConditionGroup): ConditionGroup | null {
  const faults = conditionFaults(tree)
  if (faults.some(({ code }) => code === 'tooDeep' || code === 'tooMany')) return null
  // From the last to the first, so that the paths before it still hold.
  return faults.reduceRight<ConditionGroup>((sound, { path }) => withPart(sound, path, null), tree)
}
