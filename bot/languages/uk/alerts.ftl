### Те, що публікується в каналах: сповіщення, зведення, відповіді, виправлення, зображення. Довідка: docs/translating.md
### Стиль стрічки новин: хто, двокрапка, безособове «випущено»; так дієслово не узгоджується з назвою.

## Зброя. $form: object — знахідний відмінок у реченні, name — окремо.

weapon-ballistic =
    { $n ->
        [one] { $form ->
            [object] балістичну ракету
           *[name] балістична ракета
        }
        [few] балістичні ракети
        [many] балістичних ракет
       *[other] балістичні ракети
    }
weapon-srbm =
    { $n ->
        [one] { $form ->
            [object] балістичну ракету малої дальності
           *[name] балістична ракета малої дальності
        }
        [few] балістичні ракети малої дальності
        [many] балістичних ракет малої дальності
       *[other] балістичні ракети малої дальності
    }
weapon-mrbm =
    { $n ->
        [one] { $form ->
            [object] балістичну ракету середньої дальності
           *[name] балістична ракета середньої дальності
        }
        [few] балістичні ракети середньої дальності
        [many] балістичних ракет середньої дальності
       *[other] балістичні ракети середньої дальності
    }
weapon-irbm =
    { $n ->
        [one] { $form ->
            [object] балістичну ракету проміжної дальності
           *[name] балістична ракета проміжної дальності
        }
        [few] балістичні ракети проміжної дальності
        [many] балістичних ракет проміжної дальності
       *[other] балістичні ракети проміжної дальності
    }
weapon-icbm =
    { $n ->
        [one] { $form ->
            [object] міжконтинентальну балістичну ракету
           *[name] міжконтинентальна балістична ракета
        }
        [few] міжконтинентальні балістичні ракети
        [many] міжконтинентальних балістичних ракет
       *[other] міжконтинентальні балістичні ракети
    }
weapon-slbm =
    { $n ->
        [one] { $form ->
            [object] балістичну ракету підводного базування
           *[name] балістична ракета підводного базування
        }
        [few] балістичні ракети підводного базування
        [many] балістичних ракет підводного базування
       *[other] балістичні ракети підводного базування
    }
weapon-cruise =
    { $n ->
        [one] { $form ->
            [object] крилату ракету
           *[name] крилата ракета
        }
        [few] крилаті ракети
        [many] крилатих ракет
       *[other] крилаті ракети
    }
weapon-hypersonic =
    { $n ->
        [one] { $form ->
            [object] гіперзвукову ракету
           *[name] гіперзвукова ракета
        }
        [few] гіперзвукові ракети
        [many] гіперзвукових ракет
       *[other] гіперзвукові ракети
    }
weapon-anti_ship =
    { $n ->
        [one] { $form ->
            [object] протикорабельну ракету
           *[name] протикорабельна ракета
        }
        [few] протикорабельні ракети
        [many] протикорабельних ракет
       *[other] протикорабельні ракети
    }
weapon-sam =
    { $n ->
        [one] { $form ->
            [object] зенітну ракету
           *[name] зенітна ракета
        }
        [few] зенітні ракети
        [many] зенітних ракет
       *[other] зенітні ракети
    }
weapon-rocket =
    { $n ->
        [one] { $form ->
            [object] некеровану ракету
           *[name] некерована ракета
        }
        [few] некеровані ракети
        [many] некерованих ракет
       *[other] некеровані ракети
    }
weapon-slv =
    { $n ->
        [one] { $form ->
            [object] космічну ракету
           *[name] космічна ракета
        }
        [few] космічні ракети
        [many] космічних ракет
       *[other] космічні ракети
    }
weapon-missile =
    { $n ->
        [one] { $form ->
            [object] ракету
           *[name] ракета
        }
        [few] ракети
        [many] ракет
       *[other] ракети
    }
weapon-satellite =
    { $n ->
        [one] { $form ->
            [object] ракету-носій
           *[name] ракета-носій
        }
        [few] ракети-носії
        [many] ракет-носіїв
       *[other] ракети-носії
    }
weapon-of-model = { $noun } { $model }

## Кількість

number =
    { $amount ->
        [least] щонайменше { $min }
        [range] { $min }–{ $max }
        [about] близько { $min }
        [about-range] близько { $min }–{ $max }
       *[exact] { $min }
    }
counted =
    { $amount ->
        [single] { $noun }
        [some] { $noun }
        [any] щонайменше { $form ->
            [object] одну
           *[name] одна
        } { $noun }
       *[exact] { number } { $noun }
    }
outlets-heard =
    { $count ->
        [one] { $count } видання
        [few] { $count } видання
        [many] { $count } видань
       *[other] { $count } видання
    }

## Переліки

list-separator = ,{ " " }
list-wide-separator = ;{ " " }
list-and = { $start } та { $next }
list-or = { $start } або { $next }
list-and-more = { $start } та ще { $count }
list-or-more = { $start } або ще { $count }

## Дати

date-long = d MMMM y 'р'.
date-short = d MMM y
date-of-year = d MMM
date-month = LLL y
date-month-only = LLL
date-span = { $first } – { $last }

## Що відомо

status-suspected = імовірно
status-reported = повідомлено
status-confirmed = підтверджено
status-corrected = спростовано
status-retracted = відкликано
kind-test = Випробування або навчання
    .inside = випробування
kind-attack = Атака
    .inside = атака
kind-space_launch = Запуск супутника
    .inside = запуск супутника
kind-unknown = Не сказано
    .inside = невідомо
outcome-success = За повідомленнями, успішно
    .inside = за повідомленнями, успішно
outcome-failure = За повідомленнями, невдало
    .inside = за повідомленнями, невдало
outcome-intercepted = Повідомляють про перехоплення
    .inside = повідомляють про перехоплення
outcome-hit = Повідомляють про влучання
    .inside = повідомляють про влучання

## Рядок, який показує телефон

happening =
    { $launcher ->
        [none] { deed } { $what }{ whither }
       *[known] { $who }: { deed } { $what }{ whither }
    }
deed =
    { $kind ->
        [space_launch] { $suspected ->
            [yes] імовірно запущено
           *[no] запущено
        }
       *[other] { $suspected ->
            [yes] імовірно випущено
           *[no] випущено
        }
    }
whither =
    { $whither ->
        [at] , ціль — { $places }
        [toward] , напрямок — { $places }
        [from] , місце пуску — { $places }
       *[none] { "" }
    }
sayers =
    { $by ->
        [announcers] за даними { $names }
        [outlet] повідомляє { $names }
       *[none] за повідомленням
    }
alert-line = { $happening }; { $sayers } ({ $support })
alert-support = { $status }, { $outlets }
alert-undone = ~~{ $happening }; { $sayers }~~ { $status }: { $why }
alert-late = Із запізненням: { $line }
no-such-launch = такого пуску не було.

## Картка під ним

launcher-not-known = Хто випустив, невідомо
title = { $who }: { $what }
undone = **{ $status }:** { $why }
gaps = Поки невідомо: { $gaps }.
gap-launcher = хто випустив
gap-count = скільки
gap-site = звідки
gap-target = куди
gap-hour = о котрій годині
field-launcher = Хто випустив
field-weapon = Зброя
field-kind = Вид
field-site = Звідки
field-target = Напрямок
field-target-hit = Ціль
field-outcome = Результат
field-casualties = Постраждалі
field-launched = Пуск
field-reported = Перше повідомлення
field-status = Статус
field-announcers = Хто оголосив
field-differ = У чому видання розходяться
field-outlets = Видання ({ $count })
field-outlets-more = Інші видання
not-known = Невідомо
not-said = Не сказано
casualties =
    { $who ->
        [killed] загинули: { $killed }
        [injured] поранені: { $injured }
       *[both] загинули: { $killed }, поранені: { $injured }
    }
as-reported = { $casualties }, за повідомленнями
launched-at = { $moment } (як оголошено)
launched-on = { $day }, місцева дата; година невідома
status-official = { $status } офіційним джерелом
status-independent =
    { $count ->
        [one] { $status }, { $count } незалежне джерело
        [few] { $status }, { $count } незалежні джерела
        [many] { $status }, { $count } незалежних джерел
       *[other] { $status }, { $count } незалежного джерела
    }
outlet-first = перше
outlet-official = офіційне
outlet-unnamed = Видання без назви
untitled = Без заголовка
more = … і ще { $count }
more-between = … ще { $count } …
time-not-known = Час невідомий
fact-launcher = Хто випустив
fact-weapon = Зброя
fact-count = Кількість
fact-site = Місце пуску
fact-outcome = Результат
fact-killed = Загинули
fact-injured = Поранені
differ-line = { $fact }: { $values }
differ-value = { $value } ({ $outlets })

## Інші повідомлення

example-title = Приклад: { $title }
example-line = Приклад, пуску не було: { $line }
example-description = Такий вигляд має сповіщення. Нічого не випущено.
example-place = Приклад-море
correction =
    { $status }: { $why }
    Сповіщення було `{ $id }`: ~~{ $happening }~~
summary-title =
    { $count ->
        [one] Зведення: { $count } пуск
        [few] Зведення: { $count } пуски
        [many] Зведення: { $count } пусків
       *[other] Зведення: { $count } пуску
    }
summary-description = Щоб не сповіщати надто часто, про ці пуски йдеться в одному повідомленні; воно оновлюється, щойно стає відомо більше.
summary-line =
    { $count ->
        [one] { $count } пуск: { $names }
        [few] { $count } пуски: { $names }
        [many] { $count } пусків: { $names }
       *[other] { $count } пуску: { $names }
    }
summary-who = { $who } ({ $count })
summary-nobody = Невідомо хто
summary-undone = ~~{ $happening }~~ { $status }
update =
    { $news ->
        [none] Нове про `{ $id }`.
       *[some] Нове про `{ $id }`: { $news }.
    }
update-official = підтвердило офіційне джерело
update-icbm = тепер ідеться про міжконтинентальну балістичну ракету
update-overflight = за повідомленнями, пролетіла над територією: { $lands }
update-casualties = повідомляють про постраждалих ({ $casualties })
update-count = тепер називають кількість: { $number }
button-sources = Джерела
button-timeline = Хронологія
button-map = Карта
button-mistake = Повідомити про помилку

## Те, що зберігається англійською і повторюється мовою читача

kept-same = це той самий пуск, що й { $id }
kept-denied = Пуску не було, за даними { $announcer }.
kept-quiet = тихі години каналу
kept-by-hand = вручну. Її кнопка поновлює сповіщення.
kept-put-out = Salvo більше немає на цьому сервері. Запросіть його знову, потім скористайтеся /subscribe.
kept-unseen = Salvo не бачить цього каналу. Надайте йому тут «Переглядати канал»; сповіщення поновляться самі.
kept-no-direct = ця людина не приймає особистих повідомлень від Salvo. Дозвольте їх у налаштуваннях приватності, потім скористайтеся /subscribe.
kept-no-text = цей канал не приймає повідомлень. Скористайтеся /subscribe в текстовому каналі.
kept-no-writing = Salvo не може тут писати. Надайте йому «Надсилати повідомлення» та «Вбудовувати посилання» в цьому каналі; сповіщення поновляться самі.
kept-wrong-kind = канал такого типу не приймає повідомлень. Скористайтеся /subscribe в текстовому каналі.
kept-archived = цю гілку заархівовано. Відкрийте її знову; сповіщення поновляться самі.
kept-locked = цю гілку заблоковано. Розблокуйте її; сповіщення поновляться самі.
kept-no-tag = дописи на цьому форумі потребують тегу, а такого, який може поставити Salvo, немає. Додайте його в «Редагувати канал» → «Теги», потім знову скористайтеся /subscribe.
kept-no-shared = Discord дозволяє Salvo писати цій людині, лише доки вони мають спільний сервер. Приєднайтеся до сервера, де є Salvo, або скористайтеся /subscribe в каналі власного сервера.
kept-gone = каналу більше немає, повідомляє Discord. Якщо він є, сповіщення поновляться самі; якщо ні, скористайтеся /subscribe в іншому.
kept-deleted = повідомлення видалено в Discord
kept-not-ours = повідомлення належить іншому обліковому запису
kept-empty = Discord вважає повідомлення порожнім
kept-malformed = Discord вважає повідомлення неправильно складеним
kept-blocked = AutoMod сервера блокує повідомлення
kept-link-blocked = AutoMod сервера блокує посилання в повідомленні
kept-refused = Discord відхиляє повідомлення (статус { $status }, код { $code })
kept-token = Discord більше не приймає токен бота: встановіть новий DISCORD_TOKEN і перезапустіть Salvo
kept-status = Discord відповів зі статусом { $status }
kept-wait = Discord просить зачекати
kept-slow = Discord не відповів вчасно
kept-unreached = не вдалося з’єднатися з Discord ({ $error })
kept-unread = не вдалося прочитати відповідь Discord ({ $error })
kept-broken = з’єднання з Discord обірвалося
kept-archived-since = гілку заархівовано раніше, ніж змінилося сповіщення
kept-too-late = протягом { $days } днів не вдалося сповістити тут
kept-fault = сам Salvo дав тут збій; його журнал каже, який саме

## Чому новину вважали повідомленням про пуск чи ні; стоїть після двокрапки

reason-fired = у ній сказано, що щось випущено
reason-struck = у ній ідеться про удар ракетами
reason-intercepted = у ній ідеться про перехоплені ракети, отже, хтось їх випустив
reason-suspected = у ній сказано, що пуск міг відбутися
reason-named_launch = у ній прямо названо пуск або випробування
reason-no_launch_word = у ній не згадано ні ракети, ні пуску
reason-not_said_fired = у ній не сказано, що щось випущено
reason-future = у ній ідеться про те, що можуть випустити, а не про те, що випустили
reason-negated = у ній сказано, що нічого не випущено
reason-false_alarm = у ній ідеться про хибну тривогу
reason-past = у ній згадано давній пуск
reason-analysis = вона аналізує чи пояснює і не повідомляє про новий пуск
reason-programme = вона про програму озброєнь: угоди, паради, розгортання, випробування складників
reason-civil_space = вона про цивільну космонавтику
reason-drones_only = вона лише про безпілотники
reason-artillery_only = вона лише про гармати, міномети чи бомби
reason-sport = вона про спорт
reason-figurative = слово там ужито в переносному значенні
reason-culture = вона про фільм, гру чи книгу
reason-weighed_against = разом узяті, її слова свідчать проти нового пуску
reason-fault = сам Salvo дав на ній збій; його журнал каже, який саме

## Зображення і те, що читається замість них

launches-counted =
    { $count ->
        [one] { $count } пуск
        [few] { $count } пуски
        [many] { $count } пусків
       *[other] { $count } пуску
    }
map-empty = Пусків немає
map-of-one = Карта одного пуску.
map-of-many = Карта: { $title }.
map-told = { $told }.
map-undone = { $status }: { $told }
map-status = Статус: { $status }.
map-statuses-of = { $status }: { $count }
map-statuses = { $statuses }.
map-counted = { $count }, { $span }.
map-site-not-known = Місце пуску невідоме.
map-nothing-known = Жодне місце невідоме, тому нічого не позначено.
map-from = Звідки: { $places }.
map-from-capital = Місце пуску невідоме: пунктир починається у столиці, яка позначає країну ({ $state }).
map-no-target = Куди, невідомо.
map-toward = Напрямок: { $places }.
map-vague = Відома лише країна: { $places }; позначено її столицю.
map-schematic = Лінії з’єднують названі місця; це не траєкторії.
map-placeless = Не позначено, бо місце невідоме: { $count }.
map-placeless-below = { $span } · не позначено (місце невідоме): { $count }
map-busiest-from = Звідки: { $places }.
map-busiest-toward = Напрямок: { $places }.
map-place-count = { $place } ({ $count })
map-no-place = Жодне місце невідоме
map-no-paths = лінії — не траєкторії
map-site-unknown = { $name } (місце пуску невідоме)
map-unnamed = місце без назви
map-places-in = { $state }, місць: { $count }
map-places-around = { $state } й поруч, місць: { $count }
map-scale = { $length } км
map-key-from = звідки
map-key-toward = куди
map-key-country = відома лише країна
chart-title = Пуски
chart-none = Пусків немає
chart-told = Діаграма: { $title }, { $count }, { $span }.
chart-others = інші
chart-other-weapons = Інше
chart-unsaid = Ракета (клас не названо)
chart-unnamed = Без назви
chart-by-weapon = За зброєю
chart-by-weapon-told = За зброєю: { $figures }.
chart-by-launcher-told = За тим, хто випустив: { $figures }.
chart-by-month-told = За місяцями: { $figures }.
chart-by-year-told = За роками: { $figures }.
