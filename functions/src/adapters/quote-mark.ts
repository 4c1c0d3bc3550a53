/**
 * What an element says about where a mail program set a quotation: `box`, it holds the quotation; `rest`, from here on all is one;
 * null, nothing.
 */
export type QuoteMark = 'box' | 'rest'

/** Gmail, Proton, Tutanota, Yahoo, Thunderbird, Zoho, Superhuman, Front, Spark, Airmail, QQ; `ecx` and `x_` are what Outlook puts before. */
const BOX_CLASS =
  /(?:^|\s)(?:(?:ecx|x_)?gmail_quote(?:_container)?|protonmail_quote|tutanota_quote|yahoo_quoted|(?:x_)?moz-cite-prefix|zmail_extra|sh-quoted-content|front-blockquote|messageReplySection|bloop_original_html|qmbox)(?:\s|$)/i
/** Outlook for Mac and on phones, Yahoo, NetEase, Roundcube. */
const BOX_ID =
  /^(?:x_)?(?:OLK_SRC_BODY_SECTION|mail-editor-reference-message-container|yahoo_quoted_\w{1,40}|isReplyContent|reply-intro)$/i
/** Outlook on the web and on phones, Hotmail, Zimbra. */
const REST_ID =
  /^(?:x_)?(?:divRplyFwdMsg|appendonsend|stopSpelling|zwchr|ms-outlook-mobile-body-separator-line)$/i
/** Outlook's rule above "From: … Sent: …", in its spellings. */
const OUTLOOK_RULE =
  /border(?:-width)?\s*:\s*none\s*;\s*border-top\s*:\s*solid\s+(?:#[0-9a-f]{3,6}|\w+)\s+1(?:\.0)?pt|border-top\s*:\s*(?:#(?:b5c4df|e1e1e1)\s+1(?:\.0)?pt\s+solid|1(?:\.0)?pt\s+solid\s+#(?:b5c4df|e1e1e1))|border-top-color\s*:\s*rgb\(229,\s*229,\s*229\);\s*border-top-width\s*:\s*1px|border-top\s*:\s*1px\s+solid\s+rgb\(229,\s*229,\s*229\)/i

/** What this element of a mail, by its lower-case name and attributes, says of a quotation. */
export function quoteMark(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
): QuoteMark | null {
  const { class: classes = '', id = '', style = '', type = '' } = attributes
  if (name === 'blockquote') {
    return type.toLowerCase() === 'cite' || BOX_CLASS.test(classes.slice(0, 500)) ? 'box' : null
  }
  if (BOX_CLASS.test(classes.slice(0, 500)) || BOX_ID.test(id)) return 'box'
  if (REST_ID.test(id) || attributes['data-marker'] === '__QUOTED_TEXT__' || name === 'includetail')
    return 'rest'
  return style !== '' && OUTLOOK_RULE.test(style.slice(0, 500)) ? 'rest' : null
}
