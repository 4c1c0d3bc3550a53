import type { Condition, ConditionGroup } from './fields.ts'

/** The tree with the part at `path` (indexes from the top) put in the place of what is there; with null it is taken out. */
export function withPart(
  tree: ConditionGroup,
  path: readonly number[],
  part: Condition | null,
): ConditionGroup {
  const [index, ...rest] = path
  if (index === undefined) return part && part.kind !== 'test' ? part : tree
  const inner = tree.of[index]
  if (!inner) return tree
  if (rest.length === 0)
    return { ...tree, of: part ? tree.of.with(index, part) : tree.of.toSpliced(index, 1) }
  return inner.kind === 'test' ? tree : { ...tree, of: tree.of.with(index, withPart(inner, rest, part)) }
}

/** The tree with a part added at the end of the group at `path`. */
export function withAdded(tree: ConditionGroup, path: readonly number[], part: Condition): ConditionGroup {
  const [index, ...rest] = path
  if (index === undefined) return { ...tree, of: [...tree.of, part] }
  const inner = tree.of[index]
  if (!inner || inner.kind === 'test') return tree
  return { ...tree, of: tree.of.with(index, withAdded(inner, rest, part)) }
}

/** All tests of a tree, from left to right. */
export function testsOf(condition: Condition): Extract<Condition, { kind: 'test' }>[] {
  return condition.kind === 'test' ? [condition] : condition.of.flatMap(testsOf)
}
