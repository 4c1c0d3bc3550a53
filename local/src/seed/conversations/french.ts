import { customer, DAY, HOUR, note, reply, type Conversation } from '../conversation.ts'

export const french: readonly Conversation[] = [
  {
    from: { name: 'Camille Roussel', email: 'camille.roussel@atelier-sud.example' },
    department: 'billing',
    subject: 'Facture au nom de mon entreprise',
    status: 'open',
    tags: ['invoice'],
    assignee: 'ines',
    ago: 2 * HOUR,
    turns: [
      customer(
        'Bonjour,\n\nj’ai commandé deux lampes Halden pour mon atelier et la facture est à mon nom personnel. Pourriez-vous la refaire au nom de l’Atelier Sud, SIRET 812 004 553 00017 ?\n\nMerci d’avance,\nCamille Roussel',
      ),
      reply(
        'ines',
        'Bonjour Camille,\n\nc’est fait, la nouvelle facture est dans votre espace client. L’ancienne est annulée par un avoir.\n\nInès Marchand',
        90,
      ),
      customer(
        'Parfait, sauf qu’il manque un « l » à Atelier : je suis devenue « Ateier Sud ». Mon comptable a ri, mais il ne veut pas de cette facture.',
        20 * HOUR,
      ),
    ],
  },
  {
    from: { name: 'Julien Moreau', email: 'julien.moreau@petitport.example' },
    department: 'delivery',
    subject: 'Colis ouvert à la livraison',
    status: 'new',
    priority: 3,
    tags: ['damage'],
    ago: 70,
    turns: [
      customer(
        'Le carton de la lampe Ember est arrivé ouvert et recollé avec du ruban vert. La lampe a l’air intacte mais le sachet de vis a disparu. Commande TP-10902. Que dois-je faire ?',
      ),
    ],
  },
  {
    from: { name: 'Amélie Garnier', email: 'amelie@garnier-deco.example' },
    department: 'support',
    subject: 'Abat-jour jauni après un été',
    status: 'answered',
    assignee: 'ines',
    ago: 16 * HOUR,
    turns: [
      customer(
        'Bonjour, l’abat-jour en lin de ma Tallow a nettement jauni du côté de la fenêtre. Est-ce normal au bout d’un été ? Peut-on le laver ?',
      ),
      reply(
        'ines',
        'Bonjour Amélie,\n\nle lin non teint vit avec la lumière, mais un seul été, c’est trop. Ne le lavez pas : la colle n’aime pas l’eau. Envoyez-moi une photo et je vous fais parvenir un abat-jour neuf.\n\nInès',
        3 * HOUR,
      ),
    ],
  },
  {
    from: { name: 'Bertrand Lefèvre', email: 'b.lefevre@vignoble-lefevre.example' },
    department: 'support',
    subject: 'Lampes pour une cave humide ?',
    status: 'pending',
    assignee: 'ines',
    ago: 3 * DAY,
    turns: [
      customer(
        'Nous aimerions éclairer notre cave de dégustation avec des Fjell. L’air y est humide, autour de 80 %. Vos lampes supportent-elles cela ?',
      ),
      note('ines', 'Fjell est IP20 : non. La version extérieure (IP44) sort en avril.', 40),
      reply(
        'ines',
        'Cher Monsieur Lefèvre,\n\nla Fjell actuelle ne supporterait pas votre cave. Une version IP44 arrive en avril : voulez-vous que je vous en réserve ? Combien en faudrait-il ?\n\nInès Marchand',
        30,
      ),
    ],
  },
  {
    from: { name: 'Sophie Delattre', email: 'sophie.delattre@ecole-tilleuls.example' },
    department: 'delivery',
    subject: 'Livraison à une école : horaires',
    status: 'resolved',
    assignee: 'olha',
    ago: 15 * DAY,
    turns: [
      customer(
        'La cour de l’école est fermée aux camions de 8 h à 8 h 45 et de 16 h à 17 h. Merci de le dire au chauffeur, les enfants courent vite.',
      ),
      reply(
        'olha',
        'Bonjour Sophie, c’est noté sur le bon de livraison en rouge : entre 10 h et 15 h seulement.',
        2 * HOUR,
      ),
      customer('Livré à 11 h, sans aucun enfant écrasé. Merci !', 4 * DAY),
    ],
  },
]
