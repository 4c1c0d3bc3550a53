import { customer, DAY, HOUR, note, reply, type Conversation } from '../conversation.ts'

export const ukrainianAndPolish: readonly Conversation[] = [
  {
    from: { name: 'Оксана Шевчук', email: 'oksana.shevchuk@kalyna.example' },
    department: 'support',
    subject: 'Не вмикається лампа Tallow',
    status: 'open',
    tags: ['tallow'],
    assignee: 'olha',
    ago: 28,
    turns: [
      customer(
        'Добрий день!\n\nНастільна лампа Tallow перестала вмикатися. Лампочку міняла, розетка працює. Чоловік каже, що вона образилась. Що перевірити ще?\n\nОксана',
      ),
      reply(
        'olha',
        'Добрий день, Оксано!\n\nНайчастіше ображається запобіжник у вилці: його видно, якщо зняти маленьку кришечку збоку. Чи він темний?\n\nОльга',
        80,
      ),
      customer('Темний! Чоловік тепер каже, що він так і думав. Який запобіжник купити?', 3 * HOUR),
    ],
  },
  {
    from: { name: 'Андрій Мельник', email: 'a.melnyk@dubrava.example' },
    department: 'delivery',
    subject: 'Чи доставляєте до Львова?',
    status: 'answered',
    assignee: 'olha',
    ago: 13 * HOUR,
    turns: [
      customer(
        'Вітаю! Хочемо замовити стіл Pine 140 до Львова, вулиця вузька, вантажівка не заїде. Скільки коштуватиме і як довго чекати?',
      ),
      reply(
        'olha',
        'Вітаю, Андрію!\n\nДо Львова возимо щовівторка, 46 €, десять днів. Від рогу вулиці двоє наших людей донесуть стіл на руках, це вже в ціні.\n\nОльга',
        2 * HOUR,
      ),
    ],
  },
  {
    from: { name: 'Ірина Коваль', email: 'iryna.koval@vyshnia.example' },
    department: 'billing',
    subject: 'Повернення коштів за скасоване замовлення',
    status: 'new',
    ago: 6 * HOUR,
    turns: [
      customer(
        'Добрий день. Я скасувала замовлення TP-10850 через годину після оплати, підтвердження отримала. Коли повернуться гроші на картку?',
      ),
    ],
  },
  {
    from: { name: 'Тарас Гнатюк', email: 'taras@hnatiuk-design.example' },
    department: 'support',
    subject: '3D-моделі ваших світильників для проєкту',
    status: 'resolved',
    assignee: 'olha',
    ago: 10 * DAY,
    turns: [
      customer(
        'Я дизайнер інтер’єрів. Чи маєте 3D-моделі Halden та Fjell? Клієнт хоче бачити саме їх, а не «щось схоже».',
      ),
      note('olha', 'Моделі є на диску в Мари, папка press/3d. Можна давати архітекторам.', 60),
      reply(
        'olha',
        'Вітаю, Тарасе! Надсилаю посилання на архів з обома моделями. Надішліть, будь ласка, рендер, коли буде готовий: нам цікаво.',
        30,
      ),
      customer('Щиро дякую! Рендер обіцяю.', 40),
    ],
  },
  {
    from: { name: 'Agnieszka Nowak', email: 'agnieszka.nowak@jarzebina.example' },
    department: 'delivery',
    subject: 'Kurier zostawił paczkę u sąsiada, którego nie mam',
    status: 'open',
    priority: 3,
    tags: ['carrier'],
    assignee: 'jonas',
    ago: 4 * HOUR,
    turns: [
      customer(
        'Dzień dobry, według śledzenia paczka TP-10888 jest „u sąsiada”. Mieszkam w środku lasu. Najbliższy sąsiad to łoś. Proszę o pomoc.',
      ),
      note('jonas', 'Asked the Białystok depot. GPS of the scan is 14 km away.', 90),
    ],
  },
  {
    from: { name: 'Piotr Zieliński', email: 'piotr.zielinski@warsztat.example' },
    department: 'support',
    subject: 'Wymiary otworów w ławce Lund',
    status: 'new',
    ago: 9 * HOUR,
    turns: [
      customer(
        'Proszę o rysunek z wymiarami otworów montażowych ławki Lund. Chcę ją przykręcić do podłogi w poczekalni, żeby nikt jej nie pożyczył.',
      ),
    ],
  },
]
