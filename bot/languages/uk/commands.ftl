### Те, що кажуть тим, хто питає: команди, параметри, відповіді, сторінки, кнопки, форми, помилки.
### Команди й параметри мають англійські назви. Межі: 100 знаків для command-, option-, choice-; 45 для form-.

## Кожна відповідь

error-changed = Ця команда змінилася відтоді, як Discord показав її вам. Перезавантажте Discord (Ctrl+R) і скористайтеся нею знову.
error-server-only = Ця команда працює лише на сервері. Скористайтеся нею там.
error-mistake = Salvo тут помилився; його оператори знайдуть це в журналі за номером `{ $number }`. Спробуйте ще раз; якщо повториться, назвіть їм цей номер.
error-other = Salvo повідомляє (англійською): { $why }
conversation = Ця розмова

## /about і /help

command-about = Що таке Salvo, як у нього справи та як його запросити
about-description =
    Сповіщення про пуски ракет за новинами: одне на кожен пуск, з усіма виданнями, що про нього повідомляють; оновлюється, щойно стає відомо більше.
    `/subscribe` вмикає сповіщення в цьому каналі; `/launches recent` показує найновіші.
about-invite = Запросити Salvo
about-project = Проєкт
about-feeds = Стрічки
about-feeds-well = Під наглядом: { $count }, усе гаразд
about-feeds-trouble = Під наглядом: { $count }, зараз із проблемами: { $trouble }
about-last-poll = Останнє читання
about-no-poll = Ще не було
about-told = Сповіщено про пуски
about-latency = Затримка
about-no-latency = Ще не виміряно
about-milliseconds = { $count } мс
about-running = Працює з
about-servers = Сервери
command-help = З чого почати і чого чекати
help-title = Salvo за п’ять запитань
help-begin = Як отримувати сповіщення?
    .answer = Скористайтеся `/subscribe` в каналі, куди вони мають надходити. Потрібен дозвіл «Керувати сервером»; Salvo скаже, що потрібно йому.
help-get = Що я отримаю?
    .answer =
        Одне повідомлення на кожен пуск, з усіма виданнями, що про нього повідомляють; воно оновлюється, щойно стає відомо більше.
        Спробуйте `/alert test`.
help-sure = Наскільки це певно?
    .answer = Кожне сповіщення каже *імовірно* (хтось так вважає), *повідомлено* (так пише видання) або *підтверджено* (так каже офіційне джерело чи два незалежні видання). Хибне закреслюється і спростовується в каналі.
help-why = Чому про щось сповістили або ні?
    .answer = `/alert why` з посиланням на новину скаже, що з нею зробив Salvo. **Повідомити про помилку** під сповіщенням сягає операторів.
help-stop = Як це зупинити або переглянути минуле?
    .answer = `/unsubscribe` зупиняє сповіщення каналу; `/subscriptions` показує, які канали їх отримують. `/launches recent` та `/launches search` показують минуле.

## /subscribe, /unsubscribe, /subscriptions

command-subscribe = Публікувати в каналі сповіщення про пуски ракет
option-channel = Куди надсилати сповіщення; якщо не вказано, у цей канал
option-launchers = Лише пуски цих; кілька — через кому
option-kinds = Лише пуски цих видів; кілька — через кому
option-weapons = Лише ці класи, наприклад: від ICBM, крилаті ракети
option-status = Лише пуски, засвідчені щонайменше так
option-outlets = Лише пуски, про які пише стільки незалежних видань
option-mention = Роль, яку слід кликати
option-mention-status = Кликати роль лише про пуски, засвідчені щонайменше так
option-mention-outlets = Кликати роль лише про пуски, про які пише стільки незалежних видань
option-mention-weapons = Кликати роль лише про цей клас і ті, що летять далі
option-updates = Що робити, коли стає відомо більше
option-quiet = Тихі години, як-от 22:00-07:00; про нове сповістять потім. off — без них
option-timezone = Часовий пояс тихих годин, як-от Europe/Kyiv
option-hourly-limit = Стільки сповіщень на годину; решта — одним зведенням. 0 — без обмеження
option-language = Мова сповіщень; якщо не вказано, мова сервера
option-publish = У каналі оголошень: публікувати сповіщення для каналів, що стежать за ним
choice-call-nobody = Більше нікого не кликати
choice-any-weapon = Будь-яка зброя
choice-any = Усі
choice-updates-edit = Редагувати сповіщення; відповідати, лише коли його відкликають
choice-updates-reply = Також відповідати, коли стає відомо щось важливе
choice-updates-thread = Також писати важливе в гілці під сповіщенням
subscribe-everyone = Salvo ніколи не кличе всіх. Виберіть роль, яку беруть ті, хто хоче, щоб їх кликали.
subscribe-unheard = { $role } цього ще не почує: дозвольте всім згадувати її в «Налаштування сервера» → «Ролі» або надайте Salvo в каналі **«Згадувати @everyone, @here та всі ролі»**.
subscribe-not-news = Публікувати можна лише повідомлення каналу оголошень. Не вказуйте тут `publish`.
subscribe-already =
    { $where }: підписка вже є. { $wishes }
    /unsubscribe зупиняє сповіщення.
subscribe-done =
    { $done ->
        [new] { $where }: підписку створено. { $wishes }
        [again] { $where }: сповіщення поновлено. { $wishes }
       *[changed] { $where }: підписку змінено. { $wishes }
    }
    Про кожен пуск тут буде одне повідомлення, яке оновлюватиметься; про давніші — ні. Останні пуски показує `/launches recent`; зупиняє `/unsubscribe`.
subscribe-direct = Discord дозволяє Salvo писати вам, доки ви маєте спільний сервер або додали його до своїх застосунків і це дозволяють налаштування приватності. `/alert test` покаже, чи це так.
subscribe-history = Радимо: дозвольте Salvo там **«Читати історію повідомлень»**. Тоді після збою він знайде власне повідомлення і не опублікує його двічі.
subscribe-post = Це один допис у { $forum }. Щоб кожен пуск мав окремий допис, вкажіть форум у параметрі `channel`.
no-channel = Discord не сказав, у якому ви каналі. Вкажіть його параметром channel.
command-unsubscribe = Зупинити в каналі сповіщення про пуски ракет
option-unsubscribe-channel = Де зупинити сповіщення; якщо не вказано, у цьому каналі
unsubscribe-none = { $where }: підписки не було. /subscriptions показує, які канали її мають.
unsubscribe-done = { $where }: сповіщень більше не буде. Опубліковане лишається. /subscribe вмикає їх знову.
command-subscriptions = Показати, які канали цього сервера отримують сповіщення і чи все гаразд
subscriptions-none = Тут ще жоден канал не отримує сповіщень. Скористайтеся /subscribe в потрібному каналі.
subscriptions-none-left = Тут уже жоден канал не отримує сповіщень. /subscribe вмикає їх знову.
subscriptions-title = Підписки ({ $count })
subscriptions-channel = Канал { $id }
subscription-title = Підписка
subscription-line = { $where } · з { $moment } · { $health }
subscription-well = ✅ усе гаразд
subscription-paused = ⏸ призупинено: { $why }
subscription-lacking = ⚠ там Salvo бракує { $names }: дозвольте це в «Редагувати канал» → «Права»
subscription-ended = Ця підписка завершилася. /subscribe створює нову.
subscription-choose = Змінити одну з них
button-change = Змінити
button-pause = Призупинити
button-resume = Поновити
button-test = Перевірити
button-end = Відписати
form-change = Змінити підписку
form-launchers = Хто випускає, через кому
form-kinds = Види пусків
form-weapons = Зброя: від ICBM, крилаті ракети тощо
form-quiet = Тихі години та часовий пояс
form-hourly = Сповіщень на годину, 0 — без обмеження
stopped = Ви підписали { $where } на сповіщення про пуски ракет. Вони зупинилися: { $why }

## Підписка словами

wishes-every = Усі пуски.
wishes-filtered = Вибрані пуски: { $filters }.
wishes-launchers = хто випустив: { $launchers }
wishes-kinds = лише { $kinds }
wishes-weapons = зброя: { $weapons }
wishes-once = щойно { $reached }
wishes-told-by = незалежних видань щонайменше { $count }
wishes-calls = Кличе { $role } про такі: { $reached }.
wishes-calls-each = Кличе { $role } про кожен.
wishes-replies = Відповідає на свої сповіщення, коли стає відомо щось важливе.
wishes-thread = Важливе згодом пишеться в гілці під кожним сповіщенням.
wishes-quiet = Тиша з { $start } до { $end } ({ $zone }): про те, що стане відомо тим часом, сповістять потім.
wishes-hourly =
    { $count ->
        [one] Не більш як { $count } сповіщення на годину; решта — одним зведенням.
        [few] Не більш як { $count } сповіщення на годину; решта — одним зведенням.
        [many] Не більш як { $count } сповіщень на годину; решта — одним зведенням.
       *[other] Не більш як { $count } сповіщення на годину; решта — одним зведенням.
    }
wishes-published = Сповіщення публікуються для каналів, що стежать за ним.
wishes-language = Мова: { $language }.
class-ballistic = балістичні ракети будь-якого класу
class-missile = ракети, клас яких не названо
kinds-test = випробування та навчання
kinds-attack = атаки
kinds-space_launch = запуски супутників
kinds-unknown = пуски без названої мети
and-up = від { $klass }
and-up-ballistic = будь-яка балістична ракета
held-taken_back = те, що його відкликано
held-launcher = фільтр за тим, хто випустив
held-kind = фільтр за видом пуску
held-weapon = фільтр за зброєю
held-status = фільтр за статусом
held-outlets = фільтр за незалежними виданнями

## Що набрано і не зрозуміло

quiet-without-hours = Крім часового поясу, вкажіть тихі години: `quiet`, наприклад `22:00-07:00`.
quiet-without-zone = Вкажіть часовий пояс тихих годин: `timezone`, наприклад `Europe/Kyiv`.
quiet-unreadable = «{ $said }» — не тихі години. Напишіть, коли вони починаються і закінчуються, наприклад `22:00-07:00`, або `off`, якщо їх немає.
zone-unknown = «{ $said }» — не часовий пояс. Виберіть той, який Discord пропонує, коли набираєте найближче велике місто, наприклад `Europe/Kyiv`.
mention-without-role = Вкажіть і роль, яку кликати: виберіть її в параметрі `mention`.
launcher-unknown = Salvo не знає, хто це: «{ $said }». Виберіть те, що пропонує Discord під час набору; кілька — через кому, `any` означає всіх.
kind-unheard = Salvo не знає такого виду пуску: «{ $said }». Виберіть те, що пропонує Discord під час набору; кілька — через кому, `any` означає всі.
class-unheard = Salvo не знає такого класу зброї: «{ $said }». Виберіть те, що пропонує Discord під час набору; кілька — через кому, `any` означає всі.
hourly-unreadable = «{ $said }» — не кількість сповіщень на годину. Напишіть число від 0 до { $most }.
one-launcher-unknown = Salvo не знає, хто це: «{ $said }». Виберіть зі списку, який Discord пропонує під час набору.

## Хто може питати і що потрібно Salvo

permission-view-channel = Переглядати канал
permission-send-messages = Надсилати повідомлення
permission-send-in-threads = Надсилати повідомлення в гілках
permission-embed-links = Вбудовувати посилання
permission-read-history = Читати історію повідомлень
need-manager = Для цього потрібен дозвіл **«Керувати сервером»**. Попросіть того, хто його має, скористатися цією командою або надати його одній з ваших ролей у «Налаштування сервера» → «Ролі».
need-operator = Це можуть робити лише оператори цього Salvo. Якщо це ви, впишіть свій ідентифікатор Discord (`{ $id }`) в OWNER_IDS і перезапустіть Salvo.
need-member = Salvo немає на цьому сервері, тож він не може тут публікувати. Запросіть його за посиланням з /about, потім скористайтеся /subscribe; або підпишіться в особистих повідомленнях із Salvo.
need-permissions =
    Salvo ще не може публікувати в { $where }: бракує { $names }.
    Відкрийте «Редагувати канал» → «Права», додайте роль Salvo, дозвольте назване, потім знову скористайтеся /subscribe.
need-other = Salvo ще не може публікувати в { $where }: { $why }

## /launches

command-launches = Що випущено, ким, коли
command-launches-recent = Найновіші пуски
command-launches-search = Пуски за словами, тим, хто випустив, видом, зброєю чи статусом
option-words = Наприклад, англійською: hwasong east sea, Kharkiv, Houthi
option-launcher = Хто випустив
option-kind = Навіщо
option-weapon = Що випущено
option-attested = Наскільки це засвідчено
command-launches-show = Усе, що відомо про пуск: факти, джерела, хто що й коли сказав
option-launch = Ідентифікатор з останнього рядка сповіщення, як-от KP-20230913-1
command-launches-map = Карта одного пуску або багатьох: звідки, куди
option-map-launch = Один пуск, за його ідентифікатором
option-map-days = За скільки днів; якщо не вказано, 30
command-launches-stats = Діаграми пусків за місяцями, тим, хто випустив, і зброєю; числа — файлами
option-stats-days = За скільки днів; якщо не вказано, 365
launch-unknown = Немає пуску «{ $said }». Його ідентифікатор — останній рядок сповіщення, як-от `KP-20230913-1`; `/launches recent` показує найновіші.
pages-newest = Найновіші пуски
pages-sought = Пуски: { $sought }
pages-words = «{ $words }»
pages-footer = Сторінка { $page } з { $last } · пусків: { $count }
pages-none = Відколи працює цей Salvo, про пуски не повідомляли. `/subscribe` сповістить про наступний; `/about` каже, коли читали стрічки.
pages-none-such = Нічого не знайдено. Спробуйте менше слів або назву, як її пишуть англійські заголовки; `/launches recent` показує найновіші.
page = Сторінка { $page } з { $last }
button-back = Назад
button-more = Далі
button-newer = Новіші
button-older = Давніші
timeline-title = Хронологія
timeline-of = Хронологія { $id }
timeline-none = Жодного повідомлення не лишилося.
sources-of = Джерела { $id } ({ $count })
sources-none = Жодного повідомлення не лишилося.
map-none = Жодне місце `{ $id }` ще невідоме, тож карти немає. Сповіщення назве його, щойно це зробить видання; запитайте тоді ще раз.
map-of = `{ $id }` на карті.
pictures-all = Усі
pictures-span =
    { $days ->
        [1] { $whose }, останній день
        [one] { $whose }, останній { $days } день
        [few] { $whose }, останні { $days } дні
        [many] { $whose }, останні { $days } днів
       *[other] { $whose }, останні { $days } дня
    }
pictures-count =
    { $count ->
        [one] { $title }: { $count } пуск
        [few] { $title }: { $count } пуски
        [many] { $title }: { $count } пусків
       *[other] { $title }: { $count } пуску
    }
pictures-newest = { $title }: найновіші пуски ({ $count })
pictures-map = { $title }. `/launches map launch:` показує один із них.
pictures-stats = { $title }. { $counted }
pictures-counted = Пораховано за місяцем першого повідомлення, UTC; без відкликаних і тих, про які не сповіщали.
pictures-none =
    { $days ->
        [1] { $launcher ->
            [none] За останній день про пуски не повідомляли. Спробуйте більше `days` або вкажіть інших.
           *[one] { $launcher }: за останній день про пуски не повідомляли. Спробуйте більше `days` або вкажіть інших.
        }
       *[other] { $launcher ->
            [none] За стільки останніх днів про пуски не повідомляли: { $days }. Спробуйте більше `days` або вкажіть інших.
           *[one] { $launcher }: за стільки останніх днів про пуски не повідомляли: { $days }. Спробуйте більше `days` або вкажіть інших.
        }
    }

## /alert і кнопки під сповіщеннями

command-alert = Спробувати сповіщення або спитати, чому його не було
command-alert-test = Опублікувати приклад у цьому каналі, щоб побачити вигляд сповіщень
command-alert-why = Чому про новину сповістили або ні
option-item = Посилання на новину або слова з її заголовка
test-refused = Приклад не вдалося опублікувати: { $why }
test-unsubscribed = Приклад опубліковано. Цей канал ще не підписано: скористайтеся /subscribe, щоб отримувати тут справжні сповіщення.
test-paused = Приклад опубліковано, але сповіщення цього каналу призупинено: { $why } /subscribe поновлює їх.
test-done =
    Приклад опубліковано. { $would }
    Чого хоче цей канал: { $wishes }
test-at-once = Про такий пуск тут сповістили б одразу.
test-after-quiet = Про такий пуск тут сповістили б наприкінці тихих годин, { $moment }.
test-held = Про такий пуск тут не сповістили б: його стримує { $filter }.
test-calls = Він покликав би роль; приклад нікого не кличе.
test-calls-nobody = Роль через нього не покликали б.
test-forum = Справжні сповіщення надходять у { $forum }, кожне окремим дописом.
why-unread = Жодна стрічка, яку читає Salvo, ще не принесла цієї новини. `/about` каже, коли їх читали. Вкажіть натомість слова заголовка, щоб побачити, що зробив би з ними Salvo.
why-no-words = Жодна стрічка не принесла новини з цими словами.
why-no-report = Якби вони надійшли заголовком, Salvo вважав би, що про пуск не йдеться: { $reason }.
why-sure = Якби вони надійшли заголовком, Salvo сповістив би одразу: { $reason }.
why-unsure = Якби вони надійшли заголовком, Salvo сповістив би, щойно те саме напише друге видання: { $reason }.
why-item = **{ $outlet }**: { $title }
why-read = Прочитано { $moment }.
why-held-none = Вважаємо, що про пуск не йдеться: { $reason }.
why-held = Вважаємо, що йдеться про пуск: { $reason }.
why-weighed = { $reason } (упевненість { $percent } %)
why-weighed-by = { $reason } (упевненість { $percent } %; найбільше важило: { $words })
why-nobody = Це стосується `{ $id }`, про який ще не сповіщали: одне непевне повідомлення; друге незалежне видання зробило б його сповіщенням.
why-unpromised = Це стосується `{ $id }`, не призначеного цьому каналу: { $why }
why-not-subscribed = канал не підписано. Скористайтеся /subscribe.
why-only-afterwards = канал підписали лише потім, а давніше не публікується.
why-too-old = Salvo дізнався про це із запізненням (у годинах) понад { $hours }; таке йде в історію і не сповіщає нікого.
why-wanted-now = Це стосується `{ $id }`, якого цей канал захотів лише тепер; його опублікують за наступної зміни.
why-filtered = Це стосується `{ $id }`, якого цей канал у такому вигляді не хоче: його стримує { $filter }. Його опублікують, щойно це зміниться, якщо він ще буде свіжим. `/subscriptions` показує фільтри.
why-here = Це стосується `{ $id }`, який є в цьому каналі: { $link }
why-summary = Це стосується `{ $id }`, який увійде до зведення каналу { $moment }.
why-quiet = Це стосується `{ $id }`, який чекає кінця тихих годин цього каналу, { $moment }.
why-going = Це стосується `{ $id }`, який прямує в цей канал.
why-going-slowly = Це стосується `{ $id }`, який прямує в цей канал: { $why }
why-refused = Це стосується `{ $id }`, якого не вдалося тут опублікувати: { $why }
mistake-nowhere = Оператори цього Salvo не приймають тут повідомлень. Скажіть адміністраторові цього сервера.
mistake-unreached = Зараз не вдалося зв’язатися з операторами. Спробуйте за кілька хвилин.
mistake-done = Дякуємо: оператори отримали повідомлення.
form-mistake = Повідомити про помилку
form-mistake-what = Що не так?

## /launch, для операторів

command-launch = Виправити те, що Salvo зробив із повідомлень (оператори)
command-launch-merge = Два пуски — один: перший забирає повідомлення другого
option-merge-launch = Пуск, що лишається
option-merge-other = Пуск, що вливається в нього
command-launch-split = Одне повідомлення — про інший пуск: виділити його окремо
option-split-launch = Пуск, до якого його віднесли
option-split-report = Повідомлення, яке його не стосується
command-launch-retract = Відкликати пуск: його повідомлення закреслюються
option-retract-launch = Пуск, якого не було
option-retract-reason = Чому, словами, які побачать читачі
command-launch-undo = Скасувати злиття, поділ або відкликання
option-undo-action = Номер, який дав йому Salvo
launch-merged = `{ $gone }` тепер подається як `{ $kept }`.
launch-split = Повідомлення вийшло з `{ $whole }` і тепер є `{ $new }`.
launch-retracted = `{ $id }` відкликано.
launch-undone = Дію { $number } скасовано.
launch-follow = { $what } Повідомлення зміняться за пів хвилини. `/launch undo { $number }` скасовує це.
launch-follow-undone = { $what } Повідомлення зміняться за пів хвилини.
mend-which = Яке повідомлення не стосується `{ $id }`?
mend-report = Повідомлення
form-retract = Відкликати пуск
form-retract-why = Чому, словами, які побачать читачі
form-merge = Два пуски — один
form-merge-into = Пуск, що лишається
launch-one-already = Це вже один пуск. Назвіть два різні.
launch-one-report = { $id } має лише одне повідомлення, тож ділити нічого.
launch-retracted-already = { $id } уже відкликано.
launch-undone-already = Дію { $number } вже скасовано.
launch-no-action = Немає дії { $number }, яку можна скасувати. Номер дії стоїть у відповіді на неї.
launch-no-report = У { $id } немає такого повідомлення. Виберіть те, яке Discord пропонує під час набору.
launch-none = Немає пуску { $id }. `/launches recent` показує найновіші.

## /feeds, для операторів

command-feeds = Стрічки новин, які читає Salvo (оператори)
command-feeds-list = Кожна стрічка та її стан, спершу несправні
command-feeds-add = Відтепер читати ще одну стрічку
option-feed-url = Адреса стрічки
option-feed-name = Як її назвати
option-feed-language = Її мова, як-от en
command-feeds-remove = Більше не читати стрічку, додану через Discord
option-feed-added = Назва стрічки
command-feeds-check = Прочитати стрічку зараз і показати, що вона дає
option-feed = Назва стрічки або адреса будь-якої
command-feeds-import = Відтепер читати ще й стрічки з файлу OPML
option-feed-file = Файл OPML, який експортують читачі стрічок
command-feeds-reload = Знову прочитати feeds.yaml
feeds-title = Стрічки ({ $count })
feeds-title-trouble = Стрічки ({ $count }, із проблемами: { $trouble })
feeds-none = Немає. Скористайтеся /feeds add.
feeds-added-mark = { $name } (додано)
feeds-unread = { $name } · ще не прочитано
feeds-overdue = ⚠ { $name } · із запізненням: востаннє опитано { $moment }; /feeds check опитає її зараз
feeds-failing = ⚠ { $name } · не працює: { $why }
feeds-failing-since = ⚠ { $name } · не працює з { $moment }: { $why }
feeds-unknown-trouble = невідомо
feeds-frozen = 💤 { $name } · відповідає, нічого нового з { $moment }
feeds-read = { $name } · прочитано { $moment } · записів: { $items }, повідомлень: { $reports }
feeds-reloaded = Список стрічок прочитано знову. Під наглядом тепер: { $count }. /feeds list показує їх.
feeds-known = Стрічка «{ $name }» вже є. Виберіть іншу назву.
feeds-known-address = Цю адресу вже читаємо, як «{ $name }».
feeds-added = Відтепер читаємо «{ $name }».
feeds-not-english = Salvo розуміє лише англійську: те, що ця стрічка пише іншою мовою, нікого не сповістить.
feeds-large-file = Файл більший за { $most } МБ: поділіть його.
feeds-bad-file = Файл непридатний (англійською): { $why }.
feeds-nothing-new = У файлі немає стрічки, якої ще не читають.
feeds-imported =
    { $count ->
        [one] Відтепер читаємо { $count } стрічку. /feeds list показує її стан.
        [few] Відтепер читаємо { $count } стрічки. /feeds list показує їхній стан.
        [many] Відтепер читаємо { $count } стрічок. /feeds list показує їхній стан.
       *[other] Відтепер читаємо { $count } стрічки. /feeds list показує їхній стан.
    }
feeds-imported-rest =
    { $count ->
        [one] Відтепер читаємо { $count } стрічку; відомі за назвою чи адресою: { $known }. /feeds list показує її стан.
        [few] Відтепер читаємо { $count } стрічки; відомі за назвою чи адресою: { $known }. /feeds list показує їхній стан.
        [many] Відтепер читаємо { $count } стрічок; відомі за назвою чи адресою: { $known }. /feeds list показує їхній стан.
       *[other] Відтепер читаємо { $count } стрічки; відомі за назвою чи адресою: { $known }. /feeds list показує їхній стан.
    }
feeds-not-added = Стрічку «{ $name }» не додавали через Discord. Стрічки з feeds.yaml вилучають там, а потім — /feeds reload.
feeds-removed = «{ $name }» більше не читаємо. Те, що вона дала, лишається в історії.
feeds-none-such = Немає стрічки «{ $name }». Вкажіть назву, яку показує /feeds list, або адресу.
feeds-unreadable = Стрічку не вдається прочитати (англійською): { $why }
feeds-no-address = Це не вебадреса. Вкажіть повну адресу стрічки, разом із https://.
feeds-empty = Її можна прочитати; зараз у ній немає записів.
feeds-brings =
    { $count ->
        [one] Зараз у ній { $count } запис:
        [few] Зараз у ній { $count } записи, найновіші:
        [many] Зараз у ній { $count } записів, найновіші:
       *[other] Зараз у ній { $count } запису, найновіші:
    }
