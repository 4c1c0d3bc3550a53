import { matchKeybindingPress, parseKeybinding } from 'tinykeys'
import type { Command } from '@/entities/command/index.ts'

/** Whether a key belongs to a command that works while typing, such as the one that sends: it must not change the text. */
export function isAppKey(event: KeyboardEvent, commands: readonly Command[]): boolean {
  return commands.some(
    ({ whileTyping, keys }) => whileTyping && keys.some((each) => isPressOf(event, parseKeybinding(each))),
  )
}

const isPressOf = (event: KeyboardEvent, presses: ReturnType<typeof parseKeybinding>): boolean =>
  presses.length === 1 && matchKeybindingPress(event, presses[0]!)
