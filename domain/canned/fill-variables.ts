import { escapeHtml } from '../mail-out/text-to-html.ts'
import { isVariableName, VARIABLE, type VariableName } from './variables.ts'

export interface Filled {
  /** With `{{…}}` left where nothing could be filled in. */
  text: string
  /** Variables that have no value here and no fallback, each once. */
  missing: VariableName[]
  /** Names that are no variables, each once. */
  unknown: string[]
}

/**
 * Fills the variables of a canned response. Into HTML the values go escaped; a fallback (`{{requester.firstName|there}}`) is part of the
 * text and of its kind already. What a value says is never filled in again.
 */
export function fillVariables(
  source: string,
  values: Readonly<Record<VariableName, string>>,
  kind: 'html' | 'text',
): Filled {
  const missing = new Set<VariableName>()
  const unknown = new Set<string>()
  const text = source.replace(VARIABLE, (whole, name: string, fallback: string | undefined) => {
    if (!isVariableName(name)) {
      unknown.add(name)
      return whole
    }
    const value = values[name]
    if (value) return kind === 'html' ? escapeHtml(value) : value
    if (fallback !== undefined) return fallback.trim()
    missing.add(name)
    return whole
  })
  return { text, missing: [...missing], unknown: [...unknown] }
}
