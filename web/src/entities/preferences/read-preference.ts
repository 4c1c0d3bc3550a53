import { isLocale } from './locale.ts'
import { MAX_UNDO_SECONDS, type PreferenceName, type Preferences } from './preferences.ts'

type Check<T> = (value: unknown) => value is T

const oneOf =
  <T extends string>(...values: T[]): Check<T> =>
  (value): value is T =>
    values.includes(value as T)
const isBoolean: Check<boolean> = (value) => typeof value === 'boolean'
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const recordOf =
  <T>(isEntry: (value: unknown) => value is T): Check<Record<string, T>> =>
  (value): value is Record<string, T> =>
    isRecord(value) && Object.values(value).length <= 200 && Object.values(value).every(isEntry)

const checks: { [Name in PreferenceName]: Check<Preferences[Name]> } = {
  theme: oneOf('system', 'light', 'dark'),
  contrast: oneOf('system', 'high'),
  density: oneOf('comfortable', 'compact'),
  locale: (value): value is Preferences['locale'] => value === null || isLocale(value),
  panes: recordOf((value): value is number => Number.isFinite(value)),
  shown: recordOf(isBoolean),
  shortcuts: isBoolean,
  keys: recordOf(
    (value): value is string[] =>
      Array.isArray(value) && value.length <= 4 && value.every((keys) => typeof keys === 'string'),
  ),
  undoSeconds: (value): value is number =>
    Number.isInteger(value) && (value as number) >= 0 && (value as number) <= MAX_UNDO_SECONDS,
  imageSenders: (value): value is string[] =>
    Array.isArray(value) && value.length <= 500 && value.every((address) => typeof address === 'string'),
  afterSend: oneOf('stay', 'next', 'list'),
  notifications: (value): value is Preferences['notifications'] =>
    isRecord(value) && isBoolean(value.desktop) && isBoolean(value.sound),
}

/** A stored preference, when it is one: what was kept by another version or another hand may be anything. */
export function readPreference<Name extends PreferenceName>(
  name: Name,
  value: unknown,
): Preferences[Name] | undefined {
  const isFine: (value: unknown) => boolean = checks[name]
  return isFine(value) ? (value as Preferences[Name]) : undefined
}
