/**
 * The page inside a mail's frame. Its policy forbids everything but inline styles and images: `data:` ones, and foreign ones
 * after the reader agreed. Always light: mails choose their colours for white paper.
 */
export function mailDocument(html: string, remoteImages: boolean): string {
  const images = remoteImages ? 'data: https:' : 'data:'
  const policy = `default-src 'none'; img-src ${images}; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'`
  return `<!doctype html><html><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer"><meta name="color-scheme" content="light">
<style>${styles}</style></head><body>${html}</body></html>`
}

const styles = `
html{background:#fff;color:#1f2328;color-scheme:light}
body{margin:0;padding:12px 14px;font:14px/1.5 Inter,system-ui,sans-serif;overflow-wrap:anywhere}
img{max-width:100%;height:auto}
table{max-width:100%}
pre{white-space:pre-wrap}
a{color:#0b57d0}
blockquote{margin:8px 0;padding-left:10px;border-left:2px solid #d0d7de;color:#57606a}
.desk-host{color:#b42318;font-size:12px}
`
