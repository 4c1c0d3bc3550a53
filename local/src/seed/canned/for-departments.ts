import type { ReadyAnswer } from './ready-answer.ts'

export const forDepartments: readonly ReadyAnswer[] = [
  {
    id: 'photo-please',
    name: 'Ask for photos of the damage',
    shortcut: 'photo',
    departments: ['support', 'delivery'],
    texts: {
      en: 'Hello {{requester.firstName|there}},\n\nwe are sorry that it did not arrive as it left us. Could you send us three photos?\n\n- the damage, from close by\n- the whole piece\n- the box, with its label\n\nThen we can send what you need without further questions.\n\nKind regards',
      de: 'Guten Tag {{requester.name}},\n\nes tut uns leid, dass es nicht so angekommen ist, wie es losgefahren ist. Könnten Sie uns drei Fotos schicken?\n\n- den Schaden aus der Nähe\n- das ganze Stück\n- den Karton mit seinem Etikett\n\nDann schicken wir ohne weitere Rückfragen, was Sie brauchen.\n\nViele Grüße',
      fr: 'Bonjour {{requester.name}},\n\nnous sommes désolés qu’il ne soit pas arrivé tel qu’il est parti. Pourriez-vous nous envoyer trois photos ?\n\n- le dommage, de près\n- la pièce entière\n- le carton avec son étiquette\n\nNous vous enverrons alors ce qu’il faut, sans autre question.\n\nBien à vous',
      es: 'Hola, {{requester.firstName|buenos días}}:\n\nSentimos que no haya llegado como salió. ¿Podría enviarnos tres fotos?\n\n- el daño, de cerca\n- la pieza entera\n- la caja con su etiqueta\n\nAsí le mandaremos lo que necesita sin más preguntas.\n\nUn saludo,',
      ar: 'مرحباً {{requester.firstName|بكم}}،\n\nيؤسفنا أن القطعة لم تصل كما خرجت من عندنا. هل يمكنكم إرسال ثلاث صور؟\n\n- الضرر عن قرب\n- القطعة كاملة\n- العلبة وعليها الملصق\n\nعندها نرسل لكم ما تحتاجون إليه دون أسئلة أخرى.\n\nمع أطيب التحيات',
    },
  },
  {
    id: 'return-label',
    name: 'How to return something',
    shortcut: 'return',
    departments: ['support', 'delivery'],
    texts: {
      en: 'Hello {{requester.firstName|there}},\n\nof course you can send it back, within 100 days. A label comes with this mail.\n\n1. Pack it as it came, the shade apart from the foot.\n2. Stick the label over the old one.\n3. Hand it in at any parcel shop and keep the receipt.\n\nThe money is back with you within five working days of its arrival.\n\nKind regards',
      de: 'Guten Tag {{requester.name}},\n\nselbstverständlich können Sie es innerhalb von 100 Tagen zurückschicken. Ein Etikett liegt dieser Mail bei.\n\n1. Bitte packen Sie es so ein, wie es kam, den Schirm getrennt vom Fuß.\n2. Kleben Sie das Etikett über das alte.\n3. Geben Sie es in einem Paketshop ab und behalten Sie den Beleg.\n\nDas Geld ist spätestens fünf Werktage nach der Ankunft wieder bei Ihnen.\n\nViele Grüße',
      fr: 'Bonjour {{requester.name}},\n\nbien sûr, vous pouvez nous le renvoyer pendant 100 jours. Une étiquette accompagne ce message.\n\n1. Emballez-le comme il est arrivé, l’abat-jour à part du pied.\n2. Collez l’étiquette sur l’ancienne.\n3. Déposez-le dans un point relais et gardez le reçu.\n\nVous serez remboursé au plus tard cinq jours ouvrés après son arrivée.\n\nBien à vous',
      es: 'Hola, {{requester.firstName|buenos días}}:\n\nPor supuesto, puede devolverlo en un plazo de 100 días. La etiqueta va con este correo.\n\n1. Embálelo como llegó, la pantalla aparte del pie.\n2. Pegue la etiqueta sobre la antigua.\n3. Entréguelo en un punto de recogida y guarde el recibo.\n\nTendrá su dinero a más tardar cinco días laborables después de que llegue.\n\nUn saludo,',
    },
  },
  {
    id: 'spare-part',
    name: 'Spare part on its way',
    shortcut: 'part',
    departments: ['support'],
    texts: {
      en: 'Hello {{requester.firstName|there}},\n\nthe part leaves our workshop today, {{today}}, and costs you nothing. It takes two to four days. The leaflet in the bag shows how it goes in; a screwdriver is all you need.\n\nKind regards',
      de: 'Guten Tag {{requester.name}},\n\ndas Teil verlässt heute, am {{today}}, unsere Werkstatt und kostet Sie nichts. Es ist zwei bis vier Tage unterwegs. Das Blatt in der Tüte zeigt den Einbau; ein Schraubendreher genügt.\n\nViele Grüße',
      fr: 'Bonjour {{requester.name}},\n\nla pièce quitte notre atelier aujourd’hui, {{today}}, et ne vous coûte rien. Comptez deux à quatre jours. La notice du sachet montre le montage ; un tournevis suffit.\n\nBien à vous',
      uk: 'Добрий день!\n\nДеталь виїжджає з нашої майстерні сьогодні, {{today}}, і нічого Вам не коштує. Дорога триває від двох до чотирьох днів. У пакетику є листок, який показує, як її поставити; досить викрутки.\n\nЗ повагою',
    },
  },
  {
    id: 'late-delivery',
    name: 'Delivery is late',
    shortcut: 'late',
    departments: ['delivery'],
    texts: {
      en: 'Hello {{requester.firstName|there}},\n\nyour parcel should have been with you by now, and we are sorry that it is not. We have asked the carrier where it is and will tell you tomorrow. If it has not moved by then, we send everything again.\n\nKind regards',
      de: 'Guten Tag {{requester.name}},\n\nIhr Paket sollte längst bei Ihnen sein, und es tut uns leid, dass es das nicht ist. Wir haben den Spediteur gefragt und sagen Ihnen morgen, wo es steckt. Hat es sich bis dahin nicht bewegt, schicken wir alles noch einmal.\n\nViele Grüße',
      fr: 'Bonjour {{requester.name}},\n\nvotre colis devrait déjà être chez vous, et nous sommes désolés qu’il n’y soit pas. Nous avons interrogé le transporteur et vous répondrons demain. S’il n’a pas bougé d’ici là, nous renvoyons le tout.\n\nBien à vous',
      ar: 'مرحباً {{requester.firstName|بكم}}،\n\nكان من المفترض أن يصلكم الطرد قبل الآن، ونعتذر عن التأخير. سألنا شركة الشحن عن مكانه وسنخبركم غداً. وإن لم يتحرك حتى ذلك الحين فسنرسل كل شيء من جديد.\n\nمع أطيب التحيات',
    },
  },
  {
    id: 'refund',
    name: 'Refund on its way',
    shortcut: 'refund',
    departments: ['billing'],
    texts: {
      en: 'Hello {{requester.firstName|there}},\n\nwe sent the money back today. It takes the way that it came, and banks need up to five working days for it. On your statement it says {{ticket.number}}.\n\nKind regards',
      de: 'Guten Tag {{requester.name}},\n\nwir haben den Betrag heute zurücküberwiesen. Er geht den Weg, auf dem er kam, und Banken brauchen dafür bis zu fünf Werktage. Auf Ihrem Auszug steht {{ticket.number}}.\n\nViele Grüße',
      fr: 'Bonjour {{requester.name}},\n\nnous vous avons remboursé aujourd’hui, par le moyen que vous aviez choisi. Les banques demandent jusqu’à cinq jours ouvrés. Votre relevé mentionnera {{ticket.number}}.\n\nBien à vous',
      es: 'Hola, {{requester.firstName|buenos días}}:\n\nHoy le hemos devuelto el importe por el mismo medio con que pagó. Los bancos tardan hasta cinco días laborables. En su extracto figurará {{ticket.number}}.\n\nUn saludo,',
    },
  },
]
