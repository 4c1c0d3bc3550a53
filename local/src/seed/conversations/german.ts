import { customer, DAY, HOUR, note, reply, type Conversation } from '../conversation.ts'

export const german: readonly Conversation[] = [
  {
    from: { name: 'Katrin Vogel', email: 'katrin.vogel@lindenhof.example' },
    department: 'support',
    subject: 'Lampe Birke: Gelenk hält nicht mehr',
    status: 'open',
    tags: ['birch', 'warranty'],
    assignee: 'jonas',
    ago: 95,
    turns: [
      customer(
        'Guten Tag,\n\ndie Schreibtischlampe sinkt seit einer Woche langsam auf die Tastatur, als wollte sie mitlesen. Das obere Gelenk lässt sich nicht mehr festziehen. Gekauft im Februar, Bestellung TP-09911.\n\nViele Grüße\nKatrin Vogel',
      ),
      reply(
        'jonas',
        'Guten Tag Frau Vogel,\n\ndas Mitlesen gewöhnen wir ihr ab. Im Gelenk sitzt eine Federscheibe, die sich gesetzt hat; ich schicke Ihnen heute eine neue mit kurzer Anleitung. Reicht Ihnen das, oder sollen wir die Lampe abholen?\n\nJonas Feld',
        4 * HOUR,
      ),
      customer('Die Scheibe bekomme ich eingebaut, danke. Welchen Schlüssel brauche ich dafür?', 22 * HOUR),
    ],
  },
  {
    from: { name: 'Uwe Brandt', email: 'u.brandt@werkstatt-brandt.example' },
    department: 'billing',
    subject: 'Rechnung fehlt zu TP-10766',
    status: 'new',
    ago: 50,
    turns: [
      customer(
        'Moin, die Ware ist da, alles heil, nur die Rechnung fehlt. Bitte als PDF an diese Adresse, mit Umsatzsteuer ausgewiesen. Danke!',
      ),
    ],
  },
  {
    from: { name: 'Sabine Krüger', email: 'sabine.krueger@waldweg.example' },
    department: 'delivery',
    subject: 'Liefertermin Tisch Pine 140',
    status: 'answered',
    assignee: 'jonas',
    ago: 11 * HOUR,
    turns: [
      customer(
        'Sehr geehrte Damen und Herren, in der Bestätigung steht „Kalenderwoche 12“. Geht es etwas genauer? Ich muss mir dafür frei nehmen, und meine Chefin mag keine Wochen, sie mag Tage.',
      ),
      reply(
        'jonas',
        'Liebe Frau Krüger,\n\nDonnerstag zwischen 9 und 12 Uhr, und der Fahrer ruft eine halbe Stunde vorher an. Das ist hoffentlich genau genug für die Chefin.\n\nJonas Feld',
        3 * HOUR,
      ),
    ],
  },
  {
    from: { name: 'Familie Oswald', email: 'oswald@oswald-familie.example' },
    department: 'delivery',
    subject: 'Paket beim falschen Nachbarn',
    status: 'resolved',
    assignee: 'olha',
    ago: 8 * DAY,
    turns: [
      customer(
        'Laut Sendungsverfolgung wurde unser Paket bei „Nachbar Müller“ abgegeben. Wir haben drei Nachbarn, die Müller heißen. Zwei wissen von nichts, der dritte ist im Urlaub.',
      ),
      reply(
        'olha',
        'Guten Tag, ich habe den Fahrer gefragt: Es war der Müller mit dem roten Briefkasten. Ist das der im Urlaub?',
        5 * HOUR,
      ),
      customer('Ist er. Er kommt Samstag zurück, wir warten. Danke fürs Nachforschen!', 3 * HOUR),
    ],
  },
  {
    from: { name: 'Dr. Hendrik Maas', email: 'praxis@dr-maas.example' },
    department: 'support',
    subject: 'Leuchten für ein Wartezimmer, Angebot',
    status: 'pending',
    tags: ['quote'],
    assignee: 'ines',
    ago: 30 * HOUR,
    channel: 'form',
    turns: [
      customer(
        'Für unser Wartezimmer (32 m², Decke 2,80 m) suchen wir warmes, blendfreies Licht. Mir gefällt die Halden. Wie viele brauchen wir, und was kostet das mit Montage?',
      ),
      note(
        'ines',
        'Faustregel 1 Halden auf 8 m², also vier. Montage macht Elektro Sander, ca. 380 €.',
        3 * HOUR,
      ),
      reply(
        'ines',
        'Guten Tag Herr Dr. Maas,\n\nvier Halden, versetzt gehängt, geben ein schönes ruhiges Licht. Das Angebot mit Montage finden Sie im Anhang Ihres Kundenkontos; es gilt bis Monatsende. Sollen wir einen Termin zum Anschauen machen?\n\nInès Marchand',
        1 * HOUR,
      ),
    ],
  },
  {
    from: { name: 'Monika Reiter', email: 'monika.reiter@alpenblick.example' },
    department: 'support',
    subject: 'Passt der Moos-Sessel durch eine 70er-Tür?',
    status: 'new',
    ago: 90,
    turns: [
      customer(
        'Grüß Gott, die Tür zu unserer Stube ist 70 cm breit und stammt von 1780, die lässt nicht mit sich reden. Kommt der Sessel Moss da durch, oder kann man die Beine abschrauben?',
      ),
    ],
  },
  {
    from: { name: 'Stefan Huber', email: 'stefan.huber@seeufer.example' },
    department: 'billing',
    subject: 'Skonto vergessen',
    status: 'closed',
    assignee: 'ines',
    ago: 45 * DAY,
    turns: [
      customer(
        'Guten Tag, ich habe innerhalb von acht Tagen gezahlt und das vereinbarte Skonto von 2 % nicht abgezogen. Können Sie mir den Betrag gutschreiben?',
      ),
      reply(
        'ines',
        'Guten Tag Herr Huber, gern: 14,60 € stehen als Guthaben in Ihrem Konto. Danke für die schnelle Zahlung.',
        26 * HOUR,
      ),
    ],
  },
]
