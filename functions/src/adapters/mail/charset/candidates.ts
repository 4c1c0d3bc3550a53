/** How a legacy encoding is told from the others: by the letters that come up when text is read in it. */
export interface Candidate {
  label: string
  /** Letters beside a to z, language by language. A text is in one of them. */
  languages: readonly string[]
  /** Letters of the alphabet fill whole words, so that Latin letters between them speak against it. */
  ownAlphabet: boolean
}

const latin = (label: string, ...languages: string[]): Candidate => ({ label, languages, ownAlphabet: false })
const own = (label: string, letters: string): Candidate => ({
  label,
  languages: [letters],
  ownAlphabet: true,
})
const CYRILLIC = 'оеаинтсрвлкмдпуяызьбгчйхжшюцщэфъёіїєґіўџјљњћђ'
const CENTRAL = ['óąęłśżćńź', 'áéíýřčšžěůúďťňóľĺŕäô', 'áéíóöüőűú', 'ăâîșțşţ', 'čćšžđ']

/** Single-byte encodings, the commonest first: on equal terms the first one wins. */
export const SINGLE_BYTE: readonly Candidate[] = [
  latin('windows-1252', 'éàèêçâôûùîëïœæü', 'äöüß', 'áéíóúñü', 'ãçáéíóúâêôõà', 'åäöéæø', 'àèéìòù', 'éëïö'),
  own('windows-1251', CYRILLIC),
  own('koi8-u', CYRILLIC),
  own('iso-8859-5', CYRILLIC),
  own('ibm866', CYRILLIC),
  latin('windows-1250', ...CENTRAL),
  latin('iso-8859-2', ...CENTRAL),
  latin('windows-1254', 'ıüşçğöİâî'),
  latin('windows-1257', 'āēīūšžčļņķģ', 'ėįųąęšžčū', 'õäöüšž'),
  own('windows-1253', 'αοιετνσρηςπκμλυόάίέωήγδύώθχφβξζψ'),
  own('windows-1255', 'יוהלאמתרשבנדקפחעגטםסכזצןךףץ'),
  own('windows-1256', 'اليمنوترسعبهدفكقحجصةشخطىذضثزئغظءؤآإأپچژگ'),
  own('windows-874', 'านรกเอมยงลทสวดคตปพบหขจชแไใโะัิีึืุู่้์็ำผถศณซธภฉญฟษ'),
]

export interface DoubleByteCandidate {
  label: string
  /** Characters that make up a good part of what is written in it. */
  common: string
  /** First bytes of the half of its table that holds the characters in everyday use. */
  everyday: readonly [number, number]
}

const JAPANESE =
  'のにはをたがでてとしれさいるなあこうもらりかまっおすきくけそちつねひほみめやよわんえ日本人大年出会者社私様願致申上中下御世話報告件名問合送信受注文お商品株式今後時間分月火水木金土曜新高見行回東京都事部課長店電話番号メールラントスアイグドイルシプタコッロジムサフテデクニパマバリ田山佐藤鈴木橋渡辺伊村小林加吉井松斎清太郎子領収書請求契約確認連絡返変更返品'

/** Double-byte encodings. */
export const DOUBLE_BYTE: readonly DoubleByteCandidate[] = [
  {
    label: 'gb18030',
    common:
      '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运您请谢邮客订单价货张王李测试',
    everyday: [0xb0, 0xd7],
  },
  {
    label: 'big5',
    common:
      '的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西斯月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活爾更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計管期市直德資命山金指克許統區保至隊形社便空決治展馬科司五基眼書非則聽白卻界達光放強即像難且權思王象完設式色路記南品住告類求據程北邊死張該交規萬取拉格望覺術領共確傳師觀清今切院讓識候帶導爭運您請謝郵客訂單價貨測試張',
    everyday: [0xa4, 0xc6],
  },
  {
    label: 'shift_jis',
    common: JAPANESE,
    everyday: [0x88, 0x97],
  },
  {
    label: 'euc-jp',
    common: JAPANESE,
    everyday: [0xb0, 0xcf],
  },
  {
    label: 'euc-kr',
    common:
      '이다는을가의에고하지한사로기를은서도자리어나과인시들해대수정그아있일만제원상보부장여유주전성것안구동으공러용면방계연시조경우치소화비국학교생신영문세산선스무중분회개입미오각발위모음감거내습니저업재할될요님세합메세지주문배송답변드립안녕김박최한글목환불',
    everyday: [0xb0, 0xc8],
  },
]
