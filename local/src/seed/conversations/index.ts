import type { Conversation } from '../conversation.ts'
import { arabicTurkishItalian } from './arabic-turkish-italian.ts'
import { eastAsian } from './east-asian.ts'
import { englishBilling } from './english-billing.ts'
import { englishDelivery } from './english-delivery.ts'
import { englishSupport } from './english-support.ts'
import { french } from './french.ts'
import { german } from './german.ts'
import { spanishAndPortuguese } from './spanish-and-portuguese.ts'
import { ukrainianAndPolish } from './ukrainian-and-polish.ts'

/** Everything that the demo company's customers ever wrote. */
export const conversations: readonly Conversation[] = [
  ...englishSupport,
  ...englishBilling,
  ...englishDelivery,
  ...german,
  ...french,
  ...spanishAndPortuguese,
  ...ukrainianAndPolish,
  ...eastAsian,
  ...arabicTurkishItalian,
]
