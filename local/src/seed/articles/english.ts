import type { DemoArticle } from './demo-article.ts'

export const english: readonly DemoArticle[] = [
  {
    id: 'which-bulb',
    locale: 'en',
    title: 'Which bulb fits which lamp',
    tags: ['lamps', 'bulbs'],
    text: `Every lamp of ours takes a bulb that you find in any shop. It is printed on the holder, and here.

## Screw bulbs, E27

- Halden pendant: up to 15 W LED
- Ember floor lamp: up to 12 W LED
- Tallow table lamp: up to 9 W LED

## Small screw bulbs, E14

- Birch desk lamp: up to 6 W LED
- Fjell wall light: up to 5 W LED

Warm white (2,700 K) is what we had in mind when we chose the shades. Brighter is fine for the lamp, but not for the eyes.

## If you want to dim it

Take a bulb that says "dimmable", and a dimmer that says "trailing edge". A leading-edge dimmer makes most LED bulbs hum or flicker; it is not the lamp, and it does no harm.`,
  },
  {
    id: 'care-of-lamps',
    locale: 'en',
    title: 'How to clean a lamp and its shade',
    tags: ['lamps', 'care'],
    text: `Switch the lamp off, pull the plug, and let the bulb cool for ten minutes.

## The foot and the arm

- Wood: a dry cloth. Once a year a drop of linseed oil, rubbed in along the grain.
- Metal: a damp cloth, then a dry one. No polish, it takes the coat off.

## The shade

- Linen: a soft brush, or the vacuum cleaner on its lowest step. Water leaves rings.
- Glass: lukewarm water with a little soap. Dry it well before the bulb goes back in.
- Paper: a feather duster, nothing else.

A linen shade that turns yellow on one side stands in the sun. Turn it a quarter every few months and it ages evenly.`,
  },
  {
    id: 'delivery-times',
    locale: 'en',
    title: 'How long delivery takes',
    tags: ['delivery'],
    text: `Lamps and small things come by parcel, furniture by two people with a van.

## Parcels

- Germany, Austria, the Netherlands: 2 to 3 working days
- The rest of the EU: 3 to 6 working days
- United Kingdom, Norway, Switzerland: 4 to 8 working days, customs included
- Islands: two days more, wherever they are

## Furniture

You get a mail with three dates to choose from. The driver calls half an hour before he comes. He carries it to the room you want it in, if the stairs allow it: please tell us when your staircase turns, or your door is less than 75 cm wide.

## When something is late

If the tracking has not moved for three working days, write to us. You need not wait for the carrier: we do that.`,
  },
  {
    id: 'returns',
    locale: 'en',
    title: 'Returning something, and getting your money back',
    tags: ['returns', 'billing'],
    text: `You can return whatever you bought from us within 100 days, used or not, as long as somebody else can still enjoy it.

1. Write to us with your order number, which begins with TP-. We answer with a label.
2. Pack it as it came. The shade goes apart from the foot, or it will not survive the trip.
3. Hand it in at any parcel shop and keep the receipt until you have your money.

Furniture is fetched by the van that brought it.

## Your money

We send it back within five working days of the arrival, the way it came. Gift cards get their amount back; they never expire.

What was made to measure, such as a Pine table of your own length, can be repaired for ever but not returned.`,
  },
  {
    id: 'osen-shelf',
    locale: 'en',
    title: 'Assembling the Osen shelf',
    tags: ['furniture', 'osen'],
    text: `Two people, forty minutes, one 5 mm key, which is in bag A. Lay the box on a carpet and open it along the long side.

1. Lay both side panels on their backs, the row of holes towards you.
2. Put the eight wooden pegs from bag B into the lower holes. No glue.
3. Set in the two longest boards and tighten the M6 bolts from bag C by hand, not yet with the key.
4. Stand it up together. Now tighten all bolts, from the bottom to the top.
5. Lay in the other boards.
6. Screw the bracket from bag D to the wall. Please do not leave this out: children climb.

## If it wobbles

Loosen all the bolts by half a turn, push the shelf against the wall, and tighten them again from the bottom up.

## If something is missing

Write to us which bag, and what is printed on its label. It is with you in two to four days.`,
  },
  {
    id: 'rings-on-wood',
    locale: 'en',
    title: 'White rings and scratches on oiled wood',
    tags: ['furniture', 'care'],
    text: `Our tables are oiled, not varnished. So they can be repaired by anybody with a rag.

## White rings

They are moisture in the oil, not damage. Often they go overnight. If not, rub them along the grain with a soft cloth and a drop of linseed oil, wait ten minutes, and wipe it dry.

## Scratches

- You see it but do not feel it: oil is enough.
- You feel it: sand it with 240 paper along the grain, then oil it.
- Deeper than a fingernail: write to us, with a photo.

Please dry oily rags spread out in the open air before you throw them away. A crumpled one can catch fire by itself.`,
  },
]
