/** Text as UTF-8, one character for each byte: how headers are kept until they are bytes again. */
export const binaryText = (text: string): string => Buffer.from(text.toWellFormed()).toString('latin1')
