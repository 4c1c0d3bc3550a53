/** Where anybody gets an address, so that two people with one have nothing in common. */
const PUBLIC = new Set(
  [
    'gmail.com googlemail.com',
    'outlook.com outlook.de outlook.fr outlook.es outlook.it hotmail.com hotmail.co.uk hotmail.de hotmail.fr hotmail.es',
    'hotmail.it live.com live.co.uk live.de live.fr live.nl msn.com passport.com windowslive.com',
    'yahoo.com yahoo.co.uk yahoo.co.jp yahoo.co.in yahoo.de yahoo.fr yahoo.es yahoo.it yahoo.com.br ymail.com rocketmail.com',
    'icloud.com me.com mac.com aol.com aol.de aim.com',
    'gmx.de gmx.net gmx.at gmx.ch gmx.com web.de freenet.de t-online.de mail.de posteo.de mailbox.org arcor.de online.de',
    'proton.me protonmail.com protonmail.ch pm.me tutanota.com tutanota.de tuta.io tuta.com hushmail.com startmail.com',
    'fastmail.com fastmail.fm hey.com zoho.com zohomail.com zohomail.eu duck.com mail.com email.com inbox.com',
    'orange.fr wanadoo.fr free.fr laposte.net sfr.fr bbox.fr neuf.fr',
    'libero.it virgilio.it alice.it tiscali.it tin.it email.it',
    'terra.es telefonica.net uol.com.br bol.com.br terra.com.br ig.com.br sapo.pt',
    'ziggo.nl kpnmail.nl hetnet.nl planet.nl xs4all.nl home.nl skynet.be telenet.be proximus.be',
    'wp.pl o2.pl onet.pl onet.eu op.pl poczta.onet.pl interia.pl interia.eu gazeta.pl tlen.pl',
    'ukr.net i.ua meta.ua bigmir.net mail.ru bk.ru inbox.ru list.ru yandex.ru yandex.com ya.ru rambler.ru',
    'seznam.cz email.cz centrum.cz azet.sk abv.bg freemail.hu citromail.hu',
    'btinternet.com virginmedia.com sky.com talktalk.net ntlworld.com blueyonder.co.uk',
    'comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net earthlink.net juno.com',
    'rogers.com shaw.ca telus.net sympatico.ca videotron.ca bigpond.com optusnet.com.au xtra.co.nz',
    'qq.com foxmail.com 163.com 126.com yeah.net sina.com sina.cn sohu.com 139.com 189.cn aliyun.com',
    'naver.com daum.net hanmail.net nate.com docomo.ne.jp ezweb.ne.jp softbank.ne.jp rediffmail.com',
    'mailinator.com yopmail.com guerrillamail.com 10minutemail.com temp-mail.org trashmail.com sharklasers.com',
    'privaterelay.appleid.com users.noreply.github.com',
  ].flatMap((line) => line.split(' ')),
)

/** The domain of an address, lower case; empty when it has none. */
export function mailDomain(address: string): string {
  const at = address.lastIndexOf('@')
  return at === -1
    ? ''
    : address
        .slice(at + 1)
        .trim()
        .toLowerCase()
}

/** Whether a domain cannot stand for an organisation: anybody gets an address there, or it is none that mail goes to. */
export function isPublicMailDomain(domain: string): boolean {
  return !domain.includes('.') || PUBLIC.has(domain.toLowerCase())
}
