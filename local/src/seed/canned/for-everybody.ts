import type { ReadyAnswer } from './ready-answer.ts'

export const forEverybody: readonly ReadyAnswer[] = [
  {
    id: 'looking-into-it',
    name: 'We are looking into it',
    shortcut: 'looking',
    departments: [],
    texts: {
      en: 'Hello {{requester.firstName|there}},\n\nthank you for your message. We are looking into it and will write again by tomorrow evening. Your number is {{ticket.number}}, should you want to call us.\n\nKind regards',
      de: 'Guten Tag {{requester.name}},\n\nvielen Dank für Ihre Nachricht. Wir sehen uns das an und melden uns bis morgen Abend wieder. Ihre Nummer ist {{ticket.number}}, falls Sie lieber anrufen.\n\nViele Grüße',
      fr: 'Bonjour {{requester.name}},\n\nmerci de votre message. Nous regardons cela de près et vous récrivons d’ici demain soir. Votre numéro est le {{ticket.number}}, si vous préférez nous appeler.\n\nBien à vous',
      es: 'Hola, {{requester.firstName|buenos días}}:\n\nGracias por su mensaje. Lo estamos mirando y le escribiremos antes de mañana por la noche. Su número es {{ticket.number}}, por si prefiere llamarnos.\n\nUn saludo,',
      uk: 'Добрий день!\n\nДякуємо за Ваше повідомлення. Ми вже розбираємося й напишемо до завтрашнього вечора. Ваш номер: {{ticket.number}}.\n\nЗ повагою',
      ar: 'مرحباً {{requester.firstName|بكم}}،\n\nشكراً على رسالتكم. نحن ننظر في الأمر وسنكتب إليكم قبل مساء الغد. رقم طلبكم هو {{ticket.number}}.\n\nمع أطيب التحيات',
    },
  },
  {
    id: 'order-number',
    name: 'Ask for the order number',
    shortcut: 'order',
    departments: [],
    texts: {
      en: 'Hello {{requester.firstName|there}},\n\ncould you send us your order number? It begins with TP- and stands:\n\n- in the subject of our confirmation\n- on the delivery note\n- on the label of the box\n\nKind regards',
      de: 'Guten Tag {{requester.name}},\n\nkönnten Sie uns Ihre Bestellnummer schicken? Sie beginnt mit TP- und steht:\n\n- im Betreff unserer Bestätigung\n- auf dem Lieferschein\n- auf dem Etikett des Kartons\n\nViele Grüße',
      fr: 'Bonjour {{requester.name}},\n\npourriez-vous nous envoyer votre numéro de commande ? Il commence par TP- et se trouve :\n\n- dans l’objet de notre confirmation\n- sur le bon de livraison\n- sur l’étiquette du carton\n\nBien à vous',
      es: 'Hola, {{requester.firstName|buenos días}}:\n\n¿Podría enviarnos su número de pedido? Empieza por TP- y está:\n\n- en el asunto de nuestra confirmación\n- en el albarán\n- en la etiqueta de la caja\n\nUn saludo,',
      uk: 'Добрий день!\n\nНадішліть, будь ласка, номер замовлення. Він починається з TP- і є:\n\n- у темі нашого підтвердження\n- на накладній\n- на наклейці коробки\n\nЗ повагою',
    },
  },
  {
    id: 'anything-else',
    name: 'Solved: anything else?',
    shortcut: 'solved',
    departments: [],
    texts: {
      en: 'Hello {{requester.firstName|there}},\n\nwe are glad that this is settled. Should anything be left, just answer this mail: it comes straight back to {{department.name}}, where {{agent.firstName}} will see it.\n\nKind regards',
      de: 'Guten Tag {{requester.name}},\n\nschön, dass das erledigt ist. Wenn noch etwas offen ist, antworten Sie einfach auf diese Mail: Sie kommt direkt wieder zu uns.\n\nViele Grüße',
      fr: 'Bonjour {{requester.name}},\n\nnous sommes heureux que ce soit réglé. S’il reste quoi que ce soit, répondez simplement à ce message : il nous revient directement.\n\nBien à vous',
    },
  },
]
