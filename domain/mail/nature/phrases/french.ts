import type { ThanksLanguage } from './language.ts'

const object =
  "(?: ?(?:votre|vos|ton|ta|tes|le|la|les|l'|cette|ces|ce|toute|tout|toutes|aide|réponse|reponse|réponses|retour|rapidité|rapide|efficacité|efficace|réactivité|soutien|temps|patience|travail|service|support|solution|assistance|informations?|infos?|intervention|précisions?|explications?|conseils?|message|mail|e mail|gentillesse|attention|disponibilité|compréhension|très|si|et|pour|votre|excellent|excellente|précieuse|bonne|super|accompagnement|suivi|professionnalisme|amabilité|et))+"

export const french: ThanksLanguage = {
  thanks: [
    "(?:(?:un|grand|mille|encore|et|super|tout|plein|oui|ok|ah|bon|avec|tous|nos|mes|un tout) )*(?:merci|mercis|remerciements)(?: (?:beaucoup|bien|infiniment|mille fois|à vous|à toi|à tous|à toute l'équipe|encore|encore une fois|énormément|bcp|tout plein|d'avoir répondu|sincèrement|grandement|vraiment|à l'équipe))*",
    '(?:je|nous) (?:vous|te) (?:en )?remerci(?:e|ons)(?: (?:beaucoup|infiniment|vivement|sincèrement|encore|chaleureusement|bien|énormément))*',
    `pour${object}`,
    "(?:c'est|c'était|vous êtes|tu es|très|trop|bien|vraiment|super) (?:(?:très|trop|vraiment|bien|super) )?(?:gentil|gentille|aimable|sympa|au top|top|les meilleurs|géniaux|formidables|efficace|efficaces|professionnel)(?: (?:de votre part|à vous|de ta part))?",
    '(?:bon|bonne|excellent|super|très bon|beau) (?:travail|boulot|service|support)',
  ],
  solved: [
    "(?:(?:ça|cela|ca|tout|c'est|maintenant|ok|désormais|a|est|oui|enfin|bien|le problème|mon problème|notre problème|votre solution|la solution|le lien|elle|il|parfaitement|a été|effectivement|m'a|nous a|bel et) )*(?:marche|fonctionne|fonctionné|marché|résolu|réglé|réparé|corrigé|solutionné|aidé|refonctionne|remarche|rentré dans l'ordre)(?: (?:bien|très bien|parfaitement|maintenant|désormais|à merveille|nickel|impeccablement|impeccable|à nouveau|correctement|super bien|super|de nouveau|sans problème|sans souci|chez moi|pour moi|à présent|beaucoup|comme prévu))*",
    '(?:le |mon |notre )?(?:problème|souci|incident|dossier)(?: (?:est|a été|semble|maintenant|bien|donc))* (?:résolu|réglé|corrigé|clos|disparu)(?: maintenant)?',
    "(?:tout|c'est|cela|ça) (?:est )?(?:rentré dans l'ordre|bon maintenant|en ordre|réglé|bon pour moi)",
    "(?:(?:je|l'ai|j'ai|bien|le colis|la lampe|est|a été|tout|c'est) )+(?:reçue?s?|arrivée?s?)(?: (?:aujourd'hui|bien|ce matin|à bon port))*",
  ],
  fine: [
    "(?:ok|okay|d'accord|dac|parfait|super|génial|excellent|top|nickel|impeccable|très bien|bien|bon|entendu|compris|bien compris|bien reçu|bien noté|c'est noté|noté|merveilleux|formidable|fantastique|magnifique|cool|ça roule|bravo|chapeau|c'est compris|tant mieux|au top|reçu|impec|chouette|très clair)",
    "(?:c'est|tout est|cela est|ça c'est|c'était) (?:(?:très|tout|vraiment|maintenant|bien) )*(?:parfait|super|génial|bon|bien|clair|top|nickel|noté|compris|impeccable|gentil|ok|excellent|rapide|efficace)",
    '(?:(?:je|nous|vous|te|souhaite|souhaitons|et|passez|à tous|très|une|un|excellente?) )*(?:bonne|bon|belle|excellente?) (?:journée|soirée|semaine|week end|weekend|après midi|fin de journée|fin de semaine|continuation|dimanche|année|fêtes)(?: (?:à vous|à tous|à vous aussi|également|à toi|aussi))*',
    '(?:à vous aussi|également|à bientôt|au revoir|bien à vous|cordialement)',
  ],
  yes: ['(?:oui|ouais|volontiers|avec plaisir|ça me va|ça marche pour moi|bien sûr)'],
  filler: [
    "(?:et|encore|très|tout|tous|à tous|à vous|à toute l'équipe|vraiment|donc|maintenant|alors|bonjour|beaucoup|bien|ah|oh|l'équipe|aussi|toute)",
  ],
}
