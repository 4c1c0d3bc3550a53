import type { DemoArticle } from './demo-article.ts'

export const otherLanguages: readonly DemoArticle[] = [
  {
    id: 'lieferzeiten',
    locale: 'de',
    title: 'Wie lange die Lieferung dauert',
    tags: ['delivery'],
    text: `Lampen und Kleines kommen als Paket, Möbel mit zwei Leuten und einem Wagen.

## Pakete

- Deutschland, Österreich, Niederlande: 2 bis 3 Werktage
- Übrige EU: 3 bis 6 Werktage
- Schweiz, Norwegen, Vereinigtes Königreich: 4 bis 8 Werktage, Zoll inbegriffen

## Möbel

Sie bekommen eine Mail mit drei Terminen zur Wahl. Der Fahrer ruft eine halbe Stunde vorher an und trägt das Möbel bis ins Zimmer, wenn die Treppe es zulässt: Bitte sagen Sie uns, wenn sie eine Kehre hat oder die Tür schmaler als 75 cm ist.`,
  },
  {
    id: 'retours',
    locale: 'fr',
    title: 'Renvoyer un article et être remboursé',
    tags: ['returns', 'billing'],
    text: `Vous pouvez nous renvoyer tout achat pendant 100 jours, utilisé ou non, pourvu que quelqu’un d’autre puisse encore en profiter.

1. Écrivez-nous avec votre numéro de commande, qui commence par TP-. Nous répondons avec une étiquette.
2. Emballez l’article comme il est arrivé, l’abat-jour à part du pied.
3. Déposez-le dans un point relais et gardez le reçu.

Nous vous remboursons au plus tard cinq jours ouvrés après son arrivée, par le moyen que vous aviez choisi.`,
  },
  {
    id: 'care-of-lamps-ar',
    locale: 'ar',
    title: 'كيف تنظّف المصباح وغطاءه',
    tags: ['lamps', 'care'],
    text: `أطفئ المصباح وافصل القابس، ثم انتظر عشر دقائق حتى تبرد اللمبة.

## القاعدة والذراع

- الخشب: قطعة قماش جافة، ومرة في السنة قطرة من زيت بذر الكتان.
- المعدن: قطعة قماش رطبة ثم أخرى جافة، دون أي ملمّع.

## الغطاء

- الكتان: فرشاة ناعمة. الماء يترك آثاراً.
- الزجاج: ماء فاتر مع قليل من الصابون.
- الورق: منفضة ريش فقط.`,
  },
  {
    id: 'five-year-warranty',
    locale: 'en',
    title: 'What the five-year warranty covers',
    tags: ['warranty'],
    draft: true,
    text: `Five years from the day of delivery, on everything that moves, bends or glows.

Still to settle with the workshop: cables that rabbits have tasted.`,
  },
]
