import { baseAddress } from '../mail/reply-address.ts'
import { inLatin, skeleton } from './skeleton.ts'

/** Who we are, as far as somebody may pretend to be us. */
export interface OurNames {
  deskName: string
  departments: readonly { name: string; address: string }[]
  agents: readonly { name: string; email: string }[]
}

/**
 * `address`, `domain`: it names another than the sender's. `desk`, `agent`: it is one of ours, from an address that is not.
 * `disguise`: letters that look like others, or that cannot be seen.
 */
export interface LyingName {
  kind: 'address' | 'domain' | 'desk' | 'agent' | 'disguise'
  /** Who or what the name pretends to be. */
  claims: string
}

const MAX_NAME = 400
const ADDRESS = /[^\s<>"'(),;:]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}/iu
const DOMAIN =
  /(?<![\p{L}\p{N}@._-])(?:[\p{L}\p{N}-]{1,63}\.){0,4}[\p{L}\p{N}-]{3,63}\.([a-z]{2,24})(?![\p{L}\p{N}@-])/giu
/** Only these make a domain of two words with a dot between: `St.John` and `Node.js` are none. */
const TOP_LEVELS = new Set(
  (
    'com net org info biz edu gov mil int name mobi app dev shop store online site cloud email support bank finance io ai co me tv ' +
    'at au be bg br ca ch cn cz de dk ee es eu fi fr gr hr hu ie il in is it jp kr lt lu lv mx nl no nz pl pt ro rs ru se sg si sk tr ua uk us za'
  ).split(' '),
)
/** Directions turned around, and what is not seen and joins no letters either. */
const UNSEEN = /[\u00ad\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/u
const LATIN = /\p{Script=Latin}/u
const LOOKING_LATIN = /[\p{Script=Cyrillic}\p{Script=Greek}]/u

const domainOf = (address: string) => address.slice(address.lastIndexOf('@') + 1).toLowerCase()

function isInside(one: string, other: string): boolean {
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`)
}

function disguised(name: string): LyingName | null {
  const word = name.split(/[^\p{L}\p{M}]+/u).find((each) => LATIN.test(each) && LOOKING_LATIN.test(each))
  return word !== undefined || UNSEEN.test(name) ? { kind: 'disguise', claims: inLatin(name).trim() } : null
}

function otherDomain(name: string, address: string): LyingName | null {
  const own = address.toLowerCase()
  for (const [domain, top = ''] of name.matchAll(DOMAIN)) {
    const claims = domain.toLowerCase()
    // Some programs take the part before the @ for a name.
    const isLocalPart = own.startsWith(`${claims}@`)
    if (TOP_LEVELS.has(top.toLowerCase()) && !isLocalPart && !isInside(claims, domainOf(own))) {
      return { kind: 'domain', claims }
    }
  }
  return null
}

/** What our own names look like: asked for every sender, and the same each time. Goes with them. */
const looks = new WeakMap<OurNames, { desk: string[]; agents: (string | null)[] }>()

function looksOf(ours: OurNames): { desk: string[]; agents: (string | null)[] } {
  const known = looks.get(ours)
  if (known) return known
  const made = {
    desk: [...ours.departments.map(({ name }) => skeleton(`via ${name}`)), skeleton(ours.deskName)],
    agents: ours.agents.map(({ name }) => (name.trim().includes(' ') ? skeleton(name) : null)),
  }
  looks.set(ours, made)
  return made
}

function pretendsToBeOurs(name: string, address: string, ours: OurNames): LyingName | null {
  const own = baseAddress(address)
  if (ours.departments.some((each) => each.address === own)) return null
  const look = ` ${skeleton(name)} `
  /** Whether the name contains another, word by word, at a glance. */
  const contains = (part: string | null) => part !== null && part.length >= 4 && look.includes(` ${part} `)
  const { desk, agents } = looksOf(ours)
  if (desk.some(contains)) return { kind: 'desk', claims: ours.deskName }
  const agent = ours.agents[agents.findIndex(contains)]
  if (!agent || ours.agents.some((each) => each.email.toLowerCase() === own)) return null
  return { kind: 'agent', claims: agent.name }
}

/**
 * What a display name pretends, when it pretends something; else null. "boss@shop.example" <x@evil.example> is an old trick, since many
 * programs show the name alone.
 * @param ours who we are; left out, nobody is looked for
 */
export function lyingName(name: string, address: string, ours?: OurNames): LyingName | null {
  const shown = name.slice(0, MAX_NAME)
  const plain = shown.normalize('NFKC')
  const claimed = ADDRESS.exec(plain)?.[0]
  if (claimed && claimed.toLowerCase() !== address.toLowerCase()) return { kind: 'address', claims: claimed }
  return (
    disguised(shown) ??
    (claimed ? null : otherDomain(plain, address)) ??
    (ours ? pretendsToBeOurs(shown, address, ours) : null)
  )
}
