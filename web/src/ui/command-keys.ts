import { inject, type InjectionKey } from 'vue'
import type { NamedKey } from './key-symbols.ts'

/** The keys of a command, as `Kbd` takes them; undefined when it has none. Given to the kit by the app, through `UiProvider`. */
export type KeysOfCommand = (commandId: string) => string | undefined

/** What a key is called in the reader's language. Given to the kit by the app, through `UiProvider`. */
export type NameOfKey = (key: NamedKey) => string

export const commandKeys: InjectionKey<KeysOfCommand> = Symbol('keys of commands')
export const keyNames: InjectionKey<NameOfKey> = Symbol('names of keys')

/** Asks for the keys of commands: in a template, the answer follows what a person chooses. */
export const useCommandKeys = (): KeysOfCommand => inject(commandKeys, () => undefined)

/** Asks for the names of keys: in a template, the answer follows the language. */
export const useKeyNames = (): NameOfKey => inject(keyNames, (key: NamedKey): string => key)
