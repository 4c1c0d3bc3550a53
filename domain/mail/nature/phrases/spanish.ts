import type { ThanksLanguage } from './language.ts'

const object =
  '(?: (?:tu|su|vuestra|vuestro|la|el|los|las|lo|toda|todo|toda la|ayuda|respuesta|rapidez|rápida|rápido|pronta|apoyo|tiempo|paciencia|atención|servicio|soporte|solución|información|gestión|aclaración|amabilidad|eficacia|interés|trabajo|esfuerzo|colaboración|comprensión|mensaje|correo|excelente|gran|buena|buen|muy|tan|y|por|explicación|asistencia|ayudarme|ayudarnos|responder|contestar|resolverlo|solucionarlo|todo|tan rápido))+'

export const spanish: ThanksLanguage = {
  thanks: [
    '(?:(?:muchas|muchísimas|mil|un millón de|infinitas|ok|vale|de nuevo|y|nuevamente|otra vez|pues|bueno|sí) )*(?:gracias|grax|agradecida|agradecido|agradecidos)(?: (?:de nuevo|nuevamente|otra vez|mil|a ti|a usted|a ustedes|a vosotros|a todos|de verdad|de corazón|una vez más|igualmente|equipo|a todo el equipo))*',
    '(?:(?:os|les|le|te|se|lo|muy|mucho|quedo|estoy|estamos) )*(?:agradezco|agradecemos|agradece|agradecido|agradecida|agradecidos)(?: (?:mucho|muchísimo|enormemente|de verdad|infinitamente|la ayuda|su ayuda|tu ayuda|vuestra ayuda|la rapidez|la atención|su atención|la respuesta|su respuesta))*',
    `(?:por|a)${object}`,
    '(?:(?:es|sois|son|eres|muy|usted|ustedes|qué|todos|unos|un) )*(?:amables?|los mejores|la mejor|el mejor|geniales|genios|un crack|unos cracks|estupendos|de su parte|de tu parte)(?: (?:de su parte|de tu parte|por su parte))?',
    '(?:buen|gran|excelente|muy buen) (?:trabajo|servicio|soporte|apoyo)',
  ],
  solved: [
    '(?:(?:ya|ahora|todo|eso|esto|me|nos|ha|está|lo|se|sí|perfectamente|por fin|la solución|el enlace|su solución|bien|queda|quedó|fue|la lámpara|esta|el problema|mi problema|muy bien) )*(?:funciona|funcionó|funcionado|funcionando|resuelto|resuelta|solucionado|solucionada|arreglado|resolvió|solucionó|sirvió|ayudó|servido|ayudado|va bien|va perfecto)(?: (?:ya|ahora|bien|perfecto|perfectamente|todo|correctamente|de nuevo|otra vez|de maravilla|muy bien|sin problemas|genial|el problema|mi problema|mucho|como esperaba|a la perfección))*',
    '(?:el |mi |nuestro )?(?:problema|incidencia|asunto|caso|incidente|tema)(?: (?:ya|está|ha|sido|quedó|fue|queda|ha quedado))* (?:resuelto|solucionado|resuelta|solucionada|arreglado|cerrado)',
    '(?:(?:ya|lo|la|he|hemos|el paquete|la lámpara|el pedido|me|ha|hoy|todo|bien) )+(?:recibido|recibida|llegado|llegó|recibí)(?: (?:hoy|bien|todo|ya|perfecto))*',
  ],
  fine: [
    '(?:ok|okay|vale|perfecto|perfecta|genial|excelente|estupendo|fantástico|maravilloso|muy bien|bien|bueno|entendido|de acuerdo|recibido|súper|super|fenomenal|buenísimo|qué bien|todo bien|todo perfecto|todo correcto|correcto|claro|listo|guay|me alegro|anotado|muy amable|muy amables|qué bueno|increíble|de lujo)',
    '(?:(?:que|qué|le|les|te|os|tenga|tengan|tengas|pase|pasen|pases|feliz|un|una|y|deseo|muy) )*(?:buen|buena|bonito|bonita|lindo|linda|feliz|excelente|buenas?) (?:día|tarde|tardes|noche|noches|semana|fin de semana|finde|jornada|domingo|fiestas)(?: (?:a todos|también|igualmente|para todos))*',
    '(?:(?:eso|esto|todo) )?(?:es|está|me parece|queda|ha quedado) (?:(?:muy|todo|ya) )*(?:perfecto|genial|bien|claro|correcto|estupendo|ok|excelente|amable)',
    '(?:igualmente|hasta pronto|hasta luego|adiós|un abrazo|saludos|un saludo|un cordial saludo|abrazos)',
  ],
  yes: ['(?:sí|si|claro que sí|por supuesto|adelante|me parece bien)'],
  filler: [
    '(?:y|ya|muy|todo|todos|a todos|de nuevo|de verdad|ahora|también|entonces|equipo|pues|hola|mucho|otra vez|ah|oh)',
  ],
}
