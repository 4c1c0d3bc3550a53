/** What "never due" is stored as: a null sort field would drop the document from every ordered query. */
export const FAR_FUTURE = new Date('9999-12-31T00:00:00.000Z')
