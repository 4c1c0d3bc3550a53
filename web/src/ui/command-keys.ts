import { inject, type InjectionKey } from 'vue'

/** The keys of a command, as `Kbd` takes them; undefined when it has none. Given to the kit by the app, through `UiProvider`. */
export type KeysOfCommand = (commandId: string) => string | undefined

export const commandKeys: InjectionKey<KeysOfCommand> = Symbol('keys of commands')

/** Asks for the keys of commands: in a template, the answer follows what a person chooses. */
export const useCommandKeys = (): KeysOfCommand => inject(commandKeys, () => undefined)
