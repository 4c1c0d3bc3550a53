import { Extension, type Extensions } from '@tiptap/core'
import { Slice } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { Placeholder } from '@tiptap/extensions'
import StarterKit from '@tiptap/starter-kit'
import { UnfilledMark } from '../canned/unfilled-mark.ts'
import { linkAddress } from './link-address.ts'
import { Mention } from './mention.ts'
import { Picture } from './picture.ts'
import { plainDocument } from './plain-document.ts'

/** Plain text from the clipboard keeps its lines: one break is a line, two are a paragraph. */
const PlainPaste = Extension.create({
  name: 'plainPaste',
  addProseMirrorPlugins() {
    const { schema } = this.editor
    return [
      new Plugin({
        props: {
          clipboardTextParser: (text) => Slice.maxOpen(schema.nodeFromJSON(plainDocument(text)).content),
        },
      }),
    ]
  },
})

/** What can be written: little, so that it looks the same in every mail program. */
export function richExtensions(placeholder: () => string): Extensions {
  return [
    StarterKit.configure({
      heading: { levels: [3] },
      horizontalRule: false,
      // Taken for a link.
      underline: false,
      link: {
        openOnClick: false,
        defaultProtocol: 'https',
        isAllowedUri: (url) => linkAddress(url) !== null,
        // `lamp.html` in the middle of a sentence is no address.
        shouldAutoLink: (url) => /^(?:https?:\/\/|www\.)/i.test(url),
        HTMLAttributes: { target: null, rel: null },
      },
    }),
    Mention,
    Picture,
    PlainPaste,
    UnfilledMark,
    Placeholder.configure({ placeholder }),
  ]
}
