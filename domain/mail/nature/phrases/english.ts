import type { ThanksLanguage } from './language.ts'

const adjective =
  '(?: (?:very|so|super|extremely|really|quick|fast|prompt|swift|speedy|kind|great|excellent|amazing|awesome|friendly|good|wonderful|fantastic|continued|rapid|immediate|helpful|detailed|and|support|customer))*'
const object =
  '(?: (?:help|support|reply|response|answer|assistance|time|service|patience|work|efforts?|feedback|update|info|information|explanation|clarification|advice|tips?|solution|kindness|understanding|attention|message|e?mail|everything|fix|link))'

export const english: ThanksLanguage = {
  thanks: [
    '(?:(?:many|big|huge|lots of|my|our|with|a million|a thousand|million) )*(?:thanks|thanx|thx|tks|tnx|ty|tysm|cheers)(?: (?:you|so much|very much|a lot|a million|a bunch|a ton|again|all|everyone|team|guys|folks|indeed|once again|once more|for everything|mate|both))*',
    '(?:(?:i|we|just|really|want to|wanted to|would like to|say|a big|big) )*thank (?:you|u|ya)(?: (?:so much|very much|so so much|all|both|again|kindly|indeed|once again|once more|everyone|team|guys|a lot|for everything|for it all))*',
    `for (?:all )?(?:of )?(?:your|the|ur|this|that|all)${adjective}(?:${object}(?: (?:and|&)(?: your)?${adjective}${object})*)?(?: (?:today|again|with this|on this|with that|with it|with everything|in this matter|everyone))?`,
    'for (?:everything|it all|it)',
    'for (?:helping|sorting|fixing|solving|resolving|clarifying|explaining|letting me know|letting us know|getting back|taking care|responding|replying|answering|coming back|clearing)(?: (?:me|us|out|with|so|it|this|that|of|to|up|the issue|the problem|everything|very|quickly|fast|promptly|swiftly|soon|my question|our question))*',
    '(?:(?:i|we|really|truly|much|very|greatly|so|do|highly|it|is|that|this|your help|your support|the help) )*appreciate[d]?(?: (?:it|that|this|your help|the help|all your help|your support|the quick response|the quick reply|your quick response|your quick reply|your time|so much|very much|a lot))*',
    "(?:i'm |i am |we are |we're )?(?:so |very |really )?(?:grateful|thankful)",
    "(?:you|you're|you are|you guys|are|all|the|best|awesome|amazing|a star|a lifesaver|a legend|a hero|wonderful|brilliant|so kind|very kind|of you|too kind){0,1}(?:you(?:'re| are| guys are) )(?:all )?(?:the best|awesome|amazing|great|a star|stars|a lifesaver|lifesavers|a legend|legends|wonderful|a hero|heroes|brilliant|very kind|so kind|too kind)",
    '(?:very |so |that was |that is |it was )*kind of you',
    '(?:(?:such|what|a|really|very) )*(?:great|good|excellent|amazing|awesome|fantastic|outstanding|super|fast|quick|top) (?:job|work|service|support|customer service|help)',
    'well done',
  ],
  solved: [
    "(?:(?:that|it|this|everything|all|which|that one|the fix|your fix|the solution|your solution|the link|the update|your help|your advice|the new one|has|have|that's|it's|is|are|just|now|already|really|seems to|seem to|seems|appears to|finally|be|to|indeed) )*(?:worked|works|working|fixed|solved|resolved|sorted|did the trick|did it|helped|helps|fixed it|solved it|solves it|fixes it|work now|work again|works now)(?: (?:it|this|that|the problem|the issue|my problem|my issue|our problem|our issue|perfectly|great|fine|well|like a charm|now|for me|for us|again|out|a lot|as expected|properly|correctly|nicely|very well|just fine|flawlessly|completely|beautifully|smoothly|as it should|on my end|here|us|me))*",
    "(?:the |my |our |this )?(?:problem|issue|ticket|case|matter|question|request)(?:'s| is| has been| was| got)?(?: now| all| finally)? (?:solved|fixed|resolved|sorted|gone|answered|sorted out|closed)(?: now)?",
    '(?:i |we )?(?:have |now |finally )*got (?:it|everything|that) (?:working|sorted|fixed|to work|solved)(?: now)?',
    "(?:(?:it's|it is|everything is|everything's|all|is|we are|i am|now|back|we're) )*(?:up and running|back to normal|back online|working again)(?: again| now)?",
    '(?:it |they |everything |that )(?:has |have |just |finally |already )*arrived(?: today| now| safely| well)*',
  ],
  fine: [
    '(?:ok|okay|oki|k|great|perfect|perfectly|super|excellent|awesome|amazing|wonderful|brilliant|fantastic|lovely|nice|cool|good|very good|fine|all good|all fine|all set|understood|got it|noted|will do|alright|all right|good to know|very helpful|so helpful|super helpful|really helpful|i see|wow|fab|marvellous|marvelous|splendid|yay|phew|great news|good news|very nice|well received|received|got your message|many)',
    "(?:that|it|this|everything)(?:'s| is| was| looks| sounds| makes)(?: (?:all|very|really|so|super|just|absolutely|now|much))*(?: (?:great|perfect|good|fine|awesome|helpful|clear|wonderful|amazing|brilliant|excellent|lovely|nice|good news|great news|sense|ok|okay|fantastic|what i needed|exactly what i needed|all i needed))",
    'makes sense(?: now)?',
    '(?:have|wish you|i wish you|enjoy) (?:a|the|your) (?:(?:very|great|nice|good|lovely|wonderful|fantastic|happy|pleasant|rest of|the|your|rest|of) )*(?:day|weekend|week|evening|afternoon|one|time|holidays?)(?: (?:too|as well|ahead|everyone|all))*',
    '(?:happy|nice|good) (?:weekend|holidays|friday|day|evening)',
    '(?:you too|same to you|take care|all the best|best wishes|no worries|bye|bye bye|see you|have a good one|warm regards|kind regards|best regards|best|regards|sincerely)',
  ],
  yes: ['(?:yes|yep|yeah|yup|sure|of course|sounds good|sounds great|absolutely|agreed|perfectly fine)'],
  filler: [
    '(?:and|so|now|again|all|team|everyone|guys|folks|dear|sir|madam|too|also|very|much|really|indeed|today|there|hi|hello|hey|to you|to all of you|from me|from us|once again|then|ah|oh|haha|btw)',
  ],
}
