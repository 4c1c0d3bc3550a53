/** The text of a field with something put in the place of what is selected, and where the cursor belongs then. */
export function insertAtCursor(
  {
    value,
    selectionStart,
    selectionEnd,
  }: Pick<HTMLTextAreaElement, 'value' | 'selectionStart' | 'selectionEnd'>,
  inserted: string,
): { value: string; cursor: number } {
  return {
    value: value.slice(0, selectionStart) + inserted + value.slice(selectionEnd),
    cursor: selectionStart + inserted.length,
  }
}
