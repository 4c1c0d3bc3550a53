import { conditionFaults, withPart, type ConditionGroup } from '@emberdesk/domain/condition'

/** The groups within that say something; one on top that says nothing holds for every ticket. */
function withoutEmpty({ kind, of }: ConditionGroup): ConditionGroup {
  const parts = of
    .map((part) => (part.kind === 'test' ? part : withoutEmpty(part)))
    .filter((part) => part.kind === 'test' || part.of.length > 0)
  return { kind: parts.length ? kind : 'all', of: parts }
}

/**
 * What can be used of a tree while it is being built: without the tests that are not finished and the groups that are still empty. Null
 * when the tree itself is too much.
 */
export function soundPart(tree: ConditionGroup): ConditionGroup | null {
  const faults = conditionFaults(tree)
  if (faults.some(({ code }) => code === 'tooDeep' || code === 'tooMany')) return null
  // From the last to the first, so that the paths before it still hold.
  return withoutEmpty(
    faults.reduceRight<ConditionGroup>((sound, { path }) => withPart(sound, path, null), tree),
  )
}
