### Was denen gesagt wird, die fragen: Befehle, Optionen, Antworten, Seiten, Knöpfe, Formulare, Fehler.
### Befehle und Optionen behalten ihre englischen Namen. Grenzen: 100 Zeichen für command-, option-, choice-; 45 für form-.

## Jede Antwort

error-changed = Dieser Befehl hat sich geändert, seit Discord ihn dir zuletzt gezeigt hat. Lade Discord neu (Strg+R) und nutze ihn noch einmal.
error-server-only = Dieser Befehl geht nur auf einem Server. Nutze ihn dort.
error-mistake = Salvo hat hier einen Fehler gemacht; seine Betreiber finden ihn im Protokoll unter `{ $number }`. Versuche es noch einmal; geschieht es wieder, nenne ihnen diese Nummer.
error-other = Salvo meldet (auf Englisch): { $why }
conversation = Diese Unterhaltung

## /about und /help

command-about = Was Salvo ist, wie es ihm geht und wie man es einlädt
about-description =
    Alarme zu Raketenstarts aus den Nachrichten: ein Alarm je Start, mit jedem Medium, das ihn meldet, aktualisiert, sobald mehr bekannt ist.
    `/subscribe` beginnt Alarme in diesem Kanal; `/launches recent` zeigt die neuesten.
about-invite = Salvo einladen
about-project = Projekt
about-feeds = Feeds
about-feeds-well = { $count } beobachtet, alle in Ordnung
about-feeds-trouble = { $count } beobachtet, { $trouble } derzeit gestört
about-last-poll = Letzter Abruf
about-no-poll = Noch keiner
about-told = Gemeldete Starts
about-latency = Latenz
about-no-latency = Noch nicht gemessen
about-milliseconds = { $count } ms
about-running = Läuft seit
about-servers = Server
command-help = Wie man anfängt und was man erwarten kann
help-title = Salvo in fünf Fragen
help-begin = Wie bekomme ich Alarme?
    .answer = Nutze `/subscribe` in dem Kanal, in den sie sollen. Du brauchst „Server verwalten“; Salvo sagt, was es selbst braucht.
help-get = Was bekomme ich?
    .answer =
        Eine Nachricht je Start, mit jedem Medium, das ihn meldet, aktualisiert, sobald mehr bekannt ist.
        Probiere `/alert test`.
help-sure = Wie sicher ist es?
    .answer = Jeder Alarm sagt *vermutet* (jemand hält es für möglich), *gemeldet* (ein Medium sagt es) oder *bestätigt* (eine amtliche Stelle oder zwei unabhängige Medien sagen es). Was sich als falsch erweist, wird durchgestrichen und im Kanal berichtigt.
help-why = Warum wurde etwas gemeldet oder nicht?
    .answer = `/alert why` mit dem Link der Meldung sagt, was Salvo daraus gemacht hat. **Fehler melden** unter einem Alarm erreicht die Betreiber.
help-stop = Wie beende ich es, und wie schaue ich zurück?
    .answer = `/unsubscribe` beendet die Alarme eines Kanals; `/subscriptions` zeigt, welche Kanäle benachrichtigt werden. `/launches recent` und `/launches search` schauen zurück.

## /subscribe, /unsubscribe, /subscriptions

command-subscribe = Alarme zu Raketenstarts in einem Kanal posten
option-channel = Wohin die Alarme gehen; ohne Angabe in diesen Kanal
option-launchers = Nur Starts von diesen; mehrere durch Kommas getrennt
option-kinds = Nur Starts dieser Art; mehrere durch Kommas getrennt
option-weapons = Nur diese Klassen, zum Beispiel: ab ICBM, Marschflugkörper
option-status = Nur Starts, die mindestens so gut belegt sind
option-outlets = Nur Starts, von denen so viele unabhängige Medien berichten
option-mention = Eine Rolle, die gerufen wird
option-mention-status = Die Rolle nur rufen, wenn der Start mindestens so gut belegt ist
option-mention-outlets = Die Rolle nur rufen, wenn so viele unabhängige Medien berichten
option-mention-weapons = Die Rolle nur für diese Klasse und weiter reichende rufen
option-updates = Was geschieht, wenn mehr bekannt wird
option-quiet = Ruhezeit, etwa 22:00-07:00; Neues wird danach gemeldet. off für keine
option-timezone = Die Zeitzone der Ruhezeit, etwa Europe/Berlin
option-hourly-limit = So viele Alarme je Stunde; weitere in einer Sammelmeldung. 0 für keine Grenze
option-language = Die Sprache der Alarme dort; ohne Angabe die des Servers
option-publish = In einem Ankündigungskanal: Alarme für die Kanäle veröffentlichen, die ihm folgen
choice-call-nobody = Niemanden mehr rufen
choice-any-weapon = Jede Waffe
choice-any = Alle
choice-updates-edit = Den Alarm bearbeiten; antworten nur, wenn er zurückgezogen wird
choice-updates-reply = Auch antworten, wenn etwas Wichtiges bekannt wird
choice-updates-thread = Wichtiges auch in einem Thread unter dem Alarm sagen
subscribe-everyone = Salvo ruft nie alle. Wähle eine Rolle, die Leute sich geben, weil sie gerufen werden wollen.
subscribe-unheard = { $role } würde es noch nicht hören: Erlaube unter Servereinstellungen → Rollen, dass alle sie erwähnen, oder gib Salvo im Kanal **„@everyone, @here und alle Rollen erwähnen“**.
subscribe-not-news = Nur Nachrichten eines Ankündigungskanals können veröffentlicht werden. Lass `publish` hier weg.
subscribe-already =
    { $where } hat schon ein Abo. { $wishes }
    /unsubscribe beendet die Alarme.
subscribe-done =
    { $done ->
        [new] { $where } bekommt nun Alarme. { $wishes }
        [again] { $where } bekommt wieder Alarme. { $wishes }
       *[changed] { $where } bekommt Alarme, mit deinen Änderungen. { $wishes }
    }
    Jeder Start steht dort einmal und wird aktuell gehalten; Älteres nicht. Was zuletzt gestartet wurde, zeigt `/launches recent`; `/unsubscribe` beendet es.
subscribe-direct = Discord lässt Salvo dir schreiben, solange ihr einen Server teilt oder du es unter deinen Apps hast und deine Privatsphäre-Einstellungen es erlauben. `/alert test` zeigt, ob es geht.
subscribe-history = Empfohlen: Erlaube Salvo dort **„Nachrichtenverlauf anzeigen“**. Damit findet es nach einem Absturz seine eigene Nachricht wieder und postet sie nicht doppelt.
subscribe-post = Das ist ein Beitrag in { $forum }. Soll jeder Start ein eigener Beitrag sein, nenne das Forum in der Option `channel`.
no-channel = Discord hat nicht gesagt, in welchem Kanal du bist. Nenne einen mit der Option channel.
command-unsubscribe = Alarme zu Raketenstarts in einem Kanal beenden
option-unsubscribe-channel = Wo die Alarme enden; ohne Angabe in diesem Kanal
unsubscribe-none = { $where } hatte kein Abo. /subscriptions zeigt, welche Kanäle eines haben.
unsubscribe-done = { $where } bekommt keine Alarme mehr. Was gepostet ist, bleibt. /subscribe beginnt sie wieder.
command-subscriptions = Zeigt, welche Kanäle dieses Servers Alarme bekommen und ob alles in Ordnung ist
subscriptions-none = Hier bekommt noch kein Kanal Alarme. Nutze /subscribe in dem Kanal, in den sie sollen.
subscriptions-none-left = Hier bekommt kein Kanal mehr Alarme. /subscribe beginnt sie wieder.
subscriptions-title = Abos ({ $count })
subscriptions-channel = Kanal { $id }
subscription-title = Abo
subscription-line = { $where } · seit { $moment } · { $health }
subscription-well = ✅ alles in Ordnung
subscription-paused = ⏸ angehalten: { $why }
subscription-lacking = ⚠ Salvo fehlt dort { $names }: Erlaube es unter Kanal bearbeiten → Berechtigungen
subscription-ended = Dieses Abo ist beendet. /subscribe beginnt ein neues.
subscription-choose = Eines davon ändern
button-change = Ändern
button-pause = Anhalten
button-resume = Fortsetzen
button-test = Testen
button-end = Beenden
form-change = Das Abo ändern
form-launchers = Urheber, durch Kommas getrennt
form-kinds = Arten von Starts
form-weapons = Waffen, etwa: ab ICBM, Marschflugkörper
form-quiet = Ruhezeit und Zeitzone
form-hourly = Alarme je Stunde, 0 für keine Grenze
stopped = Du hast für { $where } Alarme zu Raketenstarts abonniert. Sie haben aufgehört: { $why }

## Ein Abo in Worten

wishes-every = Jeder Start.
wishes-filtered = Ausgewählte Starts: { $filters }.
wishes-launchers = von { $launchers }
wishes-kinds = nur { $kinds }
wishes-weapons = Waffe: { $weapons }
wishes-once = sobald { $reached }
wishes-told-by = von { $count } unabhängigen Medien gemeldet
wishes-calls = Ruft { $role } bei diesen: { $reached }.
wishes-calls-each = Ruft { $role } bei jedem.
wishes-replies = Antwortet auf seine Alarme, wenn etwas Wichtiges bekannt wird.
wishes-thread = Wichtiges steht später in einem Thread unter jedem Alarm.
wishes-quiet = Ruhe von { $start } bis { $end } ({ $zone }): Was unterdessen bekannt wird, wird danach gemeldet.
wishes-hourly =
    { $count ->
        [one] Höchstens { $count } Alarm je Stunde; weitere werden in einer Nachricht zusammengefasst.
       *[other] Höchstens { $count } Alarme je Stunde; weitere werden in einer Nachricht zusammengefasst.
    }
wishes-published = Alarme werden für die Kanäle veröffentlicht, die ihm folgen.
wishes-language = Sprache: { $language }.
class-ballistic = ballistische Raketen jeder Klasse
class-missile = Raketen ohne nähere Angabe
kinds-test = Tests und Übungen
kinds-attack = Angriffe
kinds-space_launch = Satellitenstarts
kinds-unknown = Starts ohne genannten Zweck
and-up = ab { $klass }
and-up-ballistic = jede ballistische Rakete
held-taken_back = dass er zurückgezogen wurde
held-launcher = der Filter für Urheber
held-kind = der Filter für Arten von Starts
held-weapon = der Filter für Waffen
held-status = der Filter für den Status
held-outlets = der Filter für unabhängige Medien

## Was getippt wurde und nicht verstanden wird

quiet-without-hours = Nenne neben der Zeitzone auch die Ruhezeit: `quiet`, zum Beispiel `22:00-07:00`.
quiet-without-zone = Nenne die Zeitzone der Ruhezeit: `timezone`, zum Beispiel `Europe/Berlin`.
quiet-unreadable = „{ $said }“ ist keine Ruhezeit. Schreibe, wann sie beginnt und endet, zum Beispiel `22:00-07:00`, oder `off` für keine.
zone-unknown = „{ $said }“ ist keine Zeitzone. Wähle eine, die Discord beim Tippen der nächsten großen Stadt anbietet, zum Beispiel `Europe/Berlin`.
mention-without-role = Nenne auch die Rolle, die gerufen werden soll: Wähle sie in der Option `mention`.
launcher-unknown = Salvo kennt keinen Urheber „{ $said }“. Wähle, was Discord beim Tippen anbietet; mehrere sind durch Kommas getrennt, und `any` heißt alle.
kind-unheard = Salvo kennt keine Art von Start „{ $said }“. Wähle, was Discord beim Tippen anbietet; mehrere sind durch Kommas getrennt, und `any` heißt alle.
class-unheard = Salvo kennt keine Waffenklasse „{ $said }“. Wähle, was Discord beim Tippen anbietet; mehrere sind durch Kommas getrennt, und `any` heißt alle.
hourly-unreadable = „{ $said }“ ist keine Zahl von Alarmen je Stunde. Schreibe eine von 0 bis { $most }.
one-launcher-unknown = Salvo kennt keinen Urheber „{ $said }“. Wähle einen, den Discord beim Tippen anbietet.

## Wer fragen darf und was Salvo braucht

permission-view-channel = Kanäle ansehen
permission-send-messages = Nachrichten senden
permission-send-in-threads = Nachrichten in Threads senden
permission-embed-links = Links einbetten
permission-read-history = Nachrichtenverlauf anzeigen
need-manager = Dafür brauchst du die Berechtigung **„Server verwalten“**. Bitte jemanden, der sie hat, diesen Befehl zu nutzen oder sie unter Servereinstellungen → Rollen einer deiner Rollen zu geben.
need-operator = Das dürfen nur die Betreiber dieses Salvo. Betreibst du es, trage deine Discord-Benutzer-ID (`{ $id }`) in OWNER_IDS ein und starte Salvo neu.
need-member = Salvo ist kein Mitglied dieses Servers und kann hier nicht posten. Lade es mit dem Link in /about ein und nutze dann /subscribe; oder abonniere in einer Direktnachricht mit Salvo.
need-permissions =
    Salvo kann in { $where } noch nicht posten: Es fehlt { $names }.
    Öffne Kanal bearbeiten → Berechtigungen, füge Salvos Rolle hinzu, erlaube das Genannte und nutze dann /subscribe noch einmal.
need-other = Salvo kann in { $where } noch nicht posten: { $why }

## /launches

command-launches = Was gestartet wurde, von wem, wann
command-launches-recent = Die neuesten Starts
command-launches-search = Starts nach Worten, Urheber, Art, Waffe oder Status
option-words = Zum Beispiel (englisch): hwasong east sea, Kharkiv, Houthi
option-launcher = Wer gefeuert hat
option-kind = Wozu
option-weapon = Was abgefeuert wurde
option-attested = Wie gut es belegt ist
command-launches-show = Alles, was von einem Start bekannt ist: Fakten, Quellen, wer wann was sagte
option-launch = Die ID in der letzten Zeile des Alarms, zum Beispiel KP-20230913-1
command-launches-map = Eine Karte eines Starts oder vieler: von wo, wohin
option-map-launch = Ein Start, nach seiner ID
option-map-days = Wie weit zurück, ohne Angabe 30
command-launches-stats = Diagramme der Starts nach Monat, Urheber und Waffe, mit den Zahlen als Dateien
option-stats-days = Wie weit zurück, ohne Angabe 365
launch-unknown = Es gibt keinen Start „{ $said }“. Seine ID steht in der letzten Zeile seines Alarms, etwa `KP-20230913-1`; `/launches recent` listet die neuesten auf.
pages-newest = Neueste Starts
pages-sought = Starts: { $sought }
pages-words = „{ $words }“
pages-footer = Seite { $page } von { $last } · { $count } Starts
pages-none = Seit dieses Salvo läuft, wurde kein Start gemeldet. `/subscribe` sagt dir vom nächsten; `/about` sagt, wann die Feeds zuletzt gelesen wurden.
pages-none-such = Nichts gefunden. Versuche weniger Worte oder einen Namen, wie ihn englische Schlagzeilen schreiben; `/launches recent` listet die neuesten auf.
page = Seite { $page } von { $last }
button-back = Zurück
button-more = Weiter
button-newer = Neuere
button-older = Ältere
timeline-title = Zeitleiste
timeline-of = Zeitleiste von { $id }
timeline-none = Keine Meldung hat Bestand.
sources-of = Quellen von { $id } ({ $count })
sources-none = Keine Meldung hat Bestand.
map-none = Von `{ $id }` ist noch kein Ort bekannt, daher gibt es keine Karte. Der Alarm nennt einen, sobald ein Medium es tut; frage dann noch einmal.
map-of = `{ $id }` auf der Karte.
pictures-all = Alle Urheber
pictures-span =
    { $days ->
        [1] { $whose }, der letzte Tag
       *[other] { $whose }, die letzten { $days } Tage
    }
pictures-count =
    { $count ->
        [one] { $title }: { $count } Start
       *[other] { $title }: { $count } Starts
    }
pictures-newest = { $title }: die neuesten { $count } Starts
pictures-map = { $title }. `/launches map launch:` zeigt einen davon.
pictures-stats = { $title }. { $counted }
pictures-counted = Gezählt nach dem Monat der ersten Meldung, UTC; ohne das, was zurückgezogen wurde oder niemanden alarmierte.
pictures-none =
    { $days ->
        [1] { $launcher ->
            [none] Am letzten Tag wurde kein Start gemeldet. Versuche mehr `days` oder einen anderen Urheber.
           *[one] { $launcher }: Am letzten Tag wurde kein Start gemeldet. Versuche mehr `days` oder einen anderen Urheber.
        }
       *[other] { $launcher ->
            [none] In den letzten { $days } Tagen wurde kein Start gemeldet. Versuche mehr `days` oder einen anderen Urheber.
           *[one] { $launcher }: In den letzten { $days } Tagen wurde kein Start gemeldet. Versuche mehr `days` oder einen anderen Urheber.
        }
    }

## /alert und die Knöpfe unter Alarmen

command-alert = Einen Alarm ausprobieren oder fragen, warum es keinen gab
command-alert-test = Ein Beispiel in diesem Kanal posten, um zu sehen, wie Alarme aussehen
command-alert-why = Warum eine Meldung alarmiert wurde oder nicht
option-item = Der Link der Meldung oder Worte ihrer Überschrift
test-refused = Das Beispiel konnte nicht gepostet werden: { $why }
test-unsubscribed = Das Beispiel ist gepostet. Dieser Kanal hat noch kein Abo: Mit /subscribe kommen wirkliche Alarme hierher.
test-paused = Das Beispiel ist gepostet, aber die Alarme dieses Kanals sind angehalten: { $why } /subscribe setzt sie fort.
test-done =
    Das Beispiel ist gepostet. { $would }
    Was dieser Kanal wünscht: { $wishes }
test-at-once = Ein Start wie dieser würde hier sofort gemeldet.
test-after-quiet = Ein Start wie dieser würde hier am Ende der Ruhezeit gemeldet, { $moment }.
test-held = Ein Start wie dieser würde hier nicht gemeldet: Dagegen steht { $filter }.
test-calls = Er würde die Rolle rufen; das Beispiel ruft niemanden.
test-calls-nobody = Die Rolle würde dafür nicht gerufen.
test-forum = Wirkliche Alarme kommen nach { $forum }, jeder als eigener Beitrag.
why-unread = Kein Feed, den Salvo liest, hat diese Meldung bisher gebracht. `/about` sagt, wann sie zuletzt gelesen wurden. Gib stattdessen die Worte der Überschrift an, um zu sehen, was Salvo daraus machen würde.
why-no-words = Kein Feed hat eine Meldung mit diesen Worten gebracht.
why-no-report = Kämen sie als Überschrift, würde Salvo sie nicht für die Meldung eines Starts halten: { $reason }.
why-sure = Kämen sie als Überschrift, würde Salvo sofort alarmieren: { $reason }.
why-unsure = Kämen sie als Überschrift, würde Salvo alarmieren, sobald ein zweites Medium dasselbe meldet: { $reason }.
why-item = **{ $outlet }**: { $title }
why-read = Gelesen { $moment }.
why-held-none = Nicht für die Meldung eines Starts gehalten: { $reason }.
why-held = Für die Meldung eines Starts gehalten: { $reason }.
why-weighed = { $reason } ({ $percent } % sicher)
why-weighed-by = { $reason } ({ $percent } % sicher; am meisten wog: { $words })
why-nobody = Sie gehört zu `{ $id }`, das noch niemanden alarmiert: eine unsichere Meldung; ein zweites unabhängiges Medium machte einen Alarm daraus.
why-unpromised = Sie gehört zu `{ $id }`, das diesem Kanal nicht zugesagt war: { $why }
why-not-subscribed = Er hat kein Abo. Nutze /subscribe.
why-only-afterwards = Das Abo begann erst danach, und Älteres wird nicht gepostet.
why-too-old = Salvo erfuhr davon mehr als { $hours } Stunden zu spät; das kommt in den Verlauf und alarmiert niemanden.
why-wanted-now = Sie gehört zu `{ $id }`, das dieser Kanal erst jetzt will; es wird mit seiner nächsten Änderung gepostet.
why-filtered = Sie gehört zu `{ $id }`, das dieser Kanal so nicht will: Dagegen steht { $filter }. Es wird gepostet, sobald sich das ändert, wenn es dann noch frisch ist. `/subscriptions` zeigt die Filter.
why-here = Sie gehört zu `{ $id }`, das in diesem Kanal steht: { $link }
why-summary = Sie gehört zu `{ $id }`, das { $moment } in die Sammelmeldung des Kanals kommt.
why-quiet = Sie gehört zu `{ $id }`, das auf das Ende der Ruhezeit dieses Kanals wartet, { $moment }.
why-going = Sie gehört zu `{ $id }`, das auf dem Weg in diesen Kanal ist.
why-going-slowly = Sie gehört zu `{ $id }`, das auf dem Weg in diesen Kanal ist: { $why }
why-refused = Sie gehört zu `{ $id }`, das hier nicht gepostet werden konnte: { $why }
mistake-nowhere = Die Betreiber dieses Salvo nehmen hier keine Hinweise entgegen. Sage es einem Admin dieses Servers.
mistake-unreached = Die Betreiber waren gerade nicht erreichbar. Versuche es in einigen Minuten noch einmal.
mistake-done = Danke: Die Betreiber haben den Hinweis nun.
form-mistake = Einen Fehler melden
form-mistake-what = Was stimmt nicht?

## /launch, für Betreiber

command-launch = Berichtigen, was Salvo aus den Meldungen gemacht hat (Betreiber)
command-launch-merge = Zwei Starts sind einer: Der erste übernimmt die Meldungen des anderen
option-merge-launch = Der Start, der bleibt
option-merge-other = Der Start, der in ihm aufgeht
command-launch-split = Eine Meldung gehört zu einem anderen Start: einen eigenen daraus machen
option-split-launch = Der Start, dem sie zugeordnet wurde
option-split-report = Die Meldung, die nicht dazugehört
command-launch-retract = Einen Start zurückziehen: Seine Nachrichten werden durchgestrichen
option-retract-launch = Der Start, der keiner war
option-retract-reason = Warum, in Worten, die seine Leser sehen
command-launch-undo = Ein Zusammenlegen, Trennen oder Zurückziehen rückgängig machen
option-undo-action = Die Nummer, die Salvo ihm gab
launch-merged = `{ $gone }` wird nun als `{ $kept }` gemeldet.
launch-split = Die Meldung hat `{ $whole }` verlassen und ist nun `{ $new }`.
launch-retracted = `{ $id }` ist zurückgezogen.
launch-undone = Aktion { $number } ist rückgängig gemacht.
launch-follow = { $what } Die Nachrichten folgen binnen einer halben Minute. `/launch undo { $number }` macht es rückgängig.
launch-follow-undone = { $what } Die Nachrichten folgen binnen einer halben Minute.
mend-which = Welche Meldung gehört nicht zu `{ $id }`?
mend-report = Eine Meldung
form-retract = Einen Start zurückziehen
form-retract-why = Warum, in Worten, die seine Leser sehen
form-merge = Zwei Starts sind einer
form-merge-into = Der Start, der bleibt
launch-one-already = Das ist schon ein und derselbe Start. Nenne zwei verschiedene.
launch-one-report = { $id } hat nur eine Meldung, es gibt also nichts zu trennen.
launch-retracted-already = { $id } ist schon zurückgezogen.
launch-undone-already = Aktion { $number } wurde schon rückgängig gemacht.
launch-no-action = Es gibt keine Aktion { $number }, die rückgängig zu machen wäre. Die Nummer einer Aktion steht in der Antwort auf sie.
launch-no-report = { $id } enthält keine solche Meldung. Wähle eine, die Discord beim Tippen anbietet.
launch-none = Es gibt keinen Start { $id }. `/launches recent` listet die neuesten auf.

## /feeds, für Betreiber

command-feeds = Die Nachrichten-Feeds, die Salvo liest (Betreiber)
command-feeds-list = Jeder Feed und wie es ihm geht, gestörte zuerst
command-feeds-add = Von nun an auch einen weiteren Feed lesen
option-feed-url = Die Adresse des Feeds
option-feed-name = Wie er heißen soll
option-feed-language = Seine Sprache, etwa en
command-feeds-remove = Einen Feed nicht mehr lesen, der über Discord hinzukam
option-feed-added = Der Name des Feeds
command-feeds-check = Einen Feed jetzt lesen und zeigen, was er bringt
option-feed = Der Name eines Feeds oder die Adresse eines beliebigen
command-feeds-import = Von nun an auch die Feeds einer OPML-Datei lesen
option-feed-file = Eine OPML-Datei, wie Feedreader sie ausgeben
command-feeds-reload = feeds.yaml noch einmal lesen
feeds-title = Feeds ({ $count })
feeds-title-trouble = Feeds ({ $count }, davon { $trouble } gestört)
feeds-none = Keine. Nutze /feeds add.
feeds-added-mark = { $name } (hinzugefügt)
feeds-unread = { $name } · noch nicht gelesen
feeds-overdue = ⚠ { $name } · überfällig: zuletzt abgefragt { $moment }; /feeds check fragt ihn jetzt ab
feeds-failing = ⚠ { $name } · gestört: { $why }
feeds-failing-since = ⚠ { $name } · gestört seit { $moment }: { $why }
feeds-unknown-trouble = unbekannt
feeds-frozen = 💤 { $name } · antwortet, nichts Neues seit { $moment }
feeds-read = { $name } · gelesen { $moment } · Einträge: { $items }, Meldungen: { $reports }
feeds-reloaded = Die Feeds wurden neu gelesen. Beobachtet werden nun: { $count }. /feeds list zeigt sie.
feeds-known = Einen Feed „{ $name }“ gibt es schon. Wähle einen anderen Namen.
feeds-known-address = Diese Adresse wird schon gelesen, als „{ $name }“.
feeds-added = „{ $name }“ wird von nun an gelesen.
feeds-not-english = Salvo versteht nur Englisch: Was dieser Feed in einer anderen Sprache sagt, alarmiert niemanden.
feeds-large-file = Die Datei ist größer als { $most } MB: Teile sie auf.
feeds-bad-file = Die Datei ist unbrauchbar (auf Englisch): { $why }.
feeds-nothing-new = Die Datei bringt keinen Feed, der nicht schon gelesen wird.
feeds-imported =
    { $count ->
        [one] { $count } Feed wird von nun an gelesen. /feeds list zeigt, wie es ihm geht.
       *[other] { $count } Feeds werden von nun an gelesen. /feeds list zeigt, wie es ihnen geht.
    }
feeds-imported-rest =
    { $count ->
        [one] { $count } Feed wird von nun an gelesen; dem Namen oder der Adresse nach bekannt: { $known }. /feeds list zeigt, wie es ihm geht.
       *[other] { $count } Feeds werden von nun an gelesen; dem Namen oder der Adresse nach bekannt: { $known }. /feeds list zeigt, wie es ihnen geht.
    }
feeds-not-added = Kein Feed „{ $name }“ kam über Discord hinzu. Feeds aus feeds.yaml werden dort entfernt, dann mit /feeds reload.
feeds-removed = „{ $name }“ wird nicht mehr gelesen. Was er brachte, bleibt im Verlauf.
feeds-none-such = Es gibt keinen Feed „{ $name }“. Gib einen Namen an, den /feeds list zeigt, oder eine Adresse.
feeds-unreadable = Der Feed lässt sich nicht lesen (auf Englisch): { $why }
feeds-no-address = Das ist keine Webadresse. Gib die volle Adresse des Feeds an, mit https://.
feeds-empty = Er lässt sich lesen und bringt jetzt keinen Eintrag.
feeds-brings =
    { $count ->
        [one] Er bringt jetzt { $count } Eintrag:
       *[other] Er bringt jetzt { $count } Einträge, die neuesten:
    }
