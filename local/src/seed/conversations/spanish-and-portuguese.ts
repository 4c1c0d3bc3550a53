import { customer, DAY, HOUR, note, reply, type Conversation } from '../conversation.ts'

export const spanishAndPortuguese: readonly Conversation[] = [
  {
    from: { name: 'Lucía Fernández', email: 'lucia.fernandez@casaluz.example' },
    department: 'support',
    subject: 'La lámpara Ember parpadea',
    status: 'open',
    priority: 3,
    tags: ['ember'],
    assignee: 'tomas',
    ago: 65,
    turns: [
      customer(
        'Hola:\n\nla lámpara de pie Ember parpadea cuando pongo la lavadora. ¿Es la lámpara o es mi casa? La casa es de 1952, por si ayuda.\n\nLucía',
      ),
      reply(
        'tomas',
        'Hola, Lucía:\n\nsospecho de la casa, con todo el respeto a sus años. ¿Puede probar la lámpara en otra habitación, en un enchufe de otro circuito, mientras la lavadora centrifuga?\n\nTomás',
        2 * HOUR,
      ),
      customer(
        'En el dormitorio también parpadea, pero menos. Y ahora que me fijo, la nevera también suspira. ¿Llamo a un electricista?',
        5 * HOUR,
      ),
    ],
  },
  {
    from: { name: 'Javier Ortega', email: 'javier.ortega@bar-el-farol.example' },
    department: 'billing',
    subject: 'Presupuesto para doce taburetes Rye',
    status: 'new',
    tags: ['quote'],
    ago: 4 * HOUR,
    channel: 'form',
    turns: [
      customer(
        'Buenas, tengo un bar en Cádiz y necesito doce taburetes Rye, altos, que aguanten clientes alegres. ¿Hay descuento por cantidad? ¿Y cuánto sería el envío?',
      ),
    ],
  },
  {
    from: { name: 'Marta Iglesias', email: 'marta.iglesias@norte.example' },
    department: 'delivery',
    subject: 'Nadie vino a recoger la devolución',
    status: 'open',
    tags: ['return', 'carrier'],
    assignee: 'olha',
    ago: 3 * HOUR,
    turns: [
      customer(
        'Llevo dos días en casa esperando al mensajero para la devolución R-3420. No ha venido nadie. Mañana trabajo. ¿Puede pasar por la tarde?',
      ),
      note('olha', 'El transportista dice "dirección incompleta": falta el piso. Es el 3.º B.', 30),
    ],
  },
  {
    from: { name: 'Diego Salas', email: 'diego.salas@andes.example' },
    department: 'support',
    subject: '¿Funciona con 220 V y enchufe chileno?',
    status: 'closed',
    assignee: 'tomas',
    ago: 28 * DAY,
    turns: [
      customer('Quiero llevarle una Birch a mi hermana en Santiago. ¿Funciona allá tal cual?'),
      reply(
        'tomas',
        'Hola, Diego: sí, 220 V sin problema. El enchufe europeo fino entra en el chileno; si lleva toma de tierra, necesitará un adaptador. ¡Buen viaje a los dos!',
        6 * HOUR,
      ),
    ],
  },
  {
    from: { name: 'Beatriz Almeida', email: 'beatriz.almeida@ribeira.example' },
    department: 'support',
    subject: 'Estante Osen: qual é o peso máximo?',
    status: 'answered',
    assignee: 'tomas',
    ago: 21 * HOUR,
    turns: [
      customer(
        'Boa tarde! Tenho muitos livros de arte, dos pesados. Quanto aguenta cada prateleira da Osen? E é preciso fixar à parede?',
      ),
      reply(
        'tomas',
        'Boa tarde, Beatriz:\n\ncada prateleira aguenta 25 kg, ou seja, uns doze livros dos seus. Com esse peso é preciso fixar à parede, sim; os suportes vêm na caixa.\n\nTomás',
        4 * HOUR,
      ),
    ],
  },
  {
    from: { name: 'Rui Tavares', email: 'rui.tavares@quintaverde.example' },
    department: 'billing',
    subject: 'Pagamento por Multibanco não foi reconhecido',
    status: 'on-hold',
    assignee: 'kenji',
    ago: 2 * DAY,
    turns: [
      customer(
        'Paguei ontem a encomenda TP-10899 por Multibanco e continua como "à espera de pagamento". Envio o comprovativo se for preciso.',
      ),
      reply(
        'kenji',
        'Boa tarde, Rui. Estes pagamentos demoram até dois dias úteis a aparecer. Fico atento e aviso assim que chegar; a encomenda está reservada.',
        3 * HOUR,
      ),
    ],
  },
]
