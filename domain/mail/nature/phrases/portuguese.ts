import type { ThanksLanguage } from './language.ts'

const object =
  '(?: (?:tua|sua|vossa|a|o|as|os|toda|todo|ajuda|resposta|rapidez|rápida|rápido|pronta|apoio|tempo|paciência|atenção|serviço|suporte|solução|informação|informações|retorno|esclarecimento|gentileza|eficiência|trabalho|esforço|colaboração|compreensão|mensagem|e mail|email|excelente|ótimo|ótima|ótimo atendimento|atendimento|boa|bom|muito|tão|e|pela|pelo|tudo|explicação|assistência|disponibilidade|dica|cuidado|me ajudar|nos ajudar|responder|resolver))+'

export const portuguese: ThanksLanguage = {
  thanks: [
    '(?:(?:muito|muitíssimo|super|ok|mais uma vez|novamente|e|bem|desde|imensamente|ah) )*(?:obrigad[oa]s?|obrigadão|obrigadinha|brigad[oa]|obg|valeu|grat[oa]s?|agradecid[oa]s?)(?: (?:mesmo|a todos|a vocês|a você|novamente|mais uma vez|de novo|pessoal|gente|de coração|imensamente|demais|eu|equipe|equipa|por tudo))*',
    '(?:muito )?(?:agradeço|agradecemos|agradecida|agradecido)(?: (?:muito|imensamente|desde|a ajuda|a sua ajuda|a atenção|a resposta|imenso|a rapidez|o retorno|novamente))*',
    `(?:pela|pelo|pelas|pelos|por)${object}`,
    '(?:vocês são|você é|são|muito) (?:(?:muito|mesmo|uns|um|os|o|a) )*(?:melhores|melhor|demais|incríveis|incrível|gentis|gentil|amor|anjos|atenciosos|atenciosa|atencioso|simpáticos|ótimos)',
    '(?:ótimo|bom|excelente|belo) (?:trabalho|serviço|atendimento|suporte)',
  ],
  solved: [
    '(?:(?:já|agora|tudo|isso|isto|está|ficou|foi|deu|sim|perfeitamente|finalmente|a solução|o link|bem|a lâmpada|o problema|meu problema|o meu problema|resolveu|consegui) )*(?:funciona|funcionou|funcionando|a funcionar|resolvido|resolvida|resolveu|solucionado|solucionada|certo agora|deu certo|ajudou|corrigido|arranjado)(?: (?:já|agora|bem|perfeitamente|tudo|corretamente|novamente|de novo|muito bem|sem problemas|muito|o problema|o meu problema|meu problema|às mil maravilhas|como esperado|perfeito))*',
    '(?:o |meu |nosso |o meu |o nosso )?(?:problema|caso|assunto|chamado|erro)(?: (?:já|está|foi|ficou|agora))* (?:resolvido|solucionado|corrigido|encerrado)',
    '(?:(?:já|o|a|pacote|encomenda|lâmpada|recebi|hoje|chegou|tudo|bem) )*(?:recebi|chegou|recebido|recebida)(?: (?:hoje|tudo|bem|já|certinho))*',
  ],
  fine: [
    '(?:ok|okay|perfeito|perfeita|ótimo|ótima|excelente|maravilha|maravilhoso|fantástico|muito bem|muito bom|bem|bom|entendido|entendi|combinado|certo|recebido|super|show|legal|fixe|que bom|tudo bem|tudo certo|tudo ok|beleza|espetacular|incrível|impecável|compreendido|top|anotado|joia|blz)',
    '(?:(?:tenha|tenham|tenhas|desejo|desejamos|um|uma|e|ótimo|ótima|votos de|continuação de|continuação|resto de|lhe|vos) )*(?:bom|boa|ótimo|ótima|excelente|feliz|lindo|linda) (?:dia|tarde|noite|semana|fim de semana|fds|final de semana|trabalho|resto de dia|domingo|natal)(?: (?:a todos|também|para vocês|para você|igualmente))*',
    '(?:(?:isso|tudo|isto) )?(?:é|está|ficou) (?:(?:muito|tudo|já) )*(?:perfeito|ótimo|bem|claro|certo|bom|ok|excelente)',
    '(?:igualmente|até breve|até logo|até mais|um abraço|abraço|abraços|tchau|cumprimentos)',
  ],
  yes: ['(?:sim|claro|com certeza|pode ser|por favor sim)'],
  filler: [
    '(?:e|já|muito|tudo|todos|a todos|de novo|mesmo|agora|também|então|equipe|equipa|pessoal|olá|mais uma vez|ah|oh)',
  ],
}
