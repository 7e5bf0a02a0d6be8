### Was in Kanälen steht: Alarme, Sammelmeldungen, Antworten, Berichtigungen, Bilder. Hinweise: docs/translating.md
### Nach dem Urheber steht ein Doppelpunkt, damit sich kein Verb nach ihm richten muss.

## Waffen

weapon-ballistic =
    { $n ->
        [one] ballistische Rakete
       *[other] ballistische Raketen
    }
weapon-srbm =
    { $n ->
        [one] ballistische Kurzstreckenrakete
       *[other] ballistische Kurzstreckenraketen
    }
weapon-mrbm =
    { $n ->
        [one] ballistische Mittelstreckenrakete
       *[other] ballistische Mittelstreckenraketen
    }
weapon-irbm =
    { $n ->
        [one] ballistische Mittelstreckenrakete größerer Reichweite
       *[other] ballistische Mittelstreckenraketen größerer Reichweite
    }
weapon-icbm =
    { $n ->
        [one] Interkontinentalrakete
       *[other] Interkontinentalraketen
    }
weapon-slbm =
    { $n ->
        [one] U-Boot-gestützte ballistische Rakete
       *[other] U-Boot-gestützte ballistische Raketen
    }
weapon-cruise = Marschflugkörper
weapon-hypersonic =
    { $n ->
        [one] Hyperschallrakete
       *[other] Hyperschallraketen
    }
weapon-anti_ship =
    { $n ->
        [one] Antischiffsrakete
       *[other] Antischiffsraketen
    }
weapon-sam =
    { $n ->
        [one] Flugabwehrrakete
       *[other] Flugabwehrraketen
    }
weapon-rocket =
    { $n ->
        [one] ungelenkte Rakete
       *[other] ungelenkte Raketen
    }
weapon-slv =
    { $n ->
        [one] Trägerrakete
       *[other] Trägerraketen
    }
weapon-missile =
    { $n ->
        [one] Rakete
       *[other] Raketen
    }
weapon-satellite =
    { $n ->
        [one] Satellitenrakete
       *[other] Satellitenraketen
    }
weapon-of-model = { $noun } vom Typ { $model }

## Anzahl

number =
    { $amount ->
        [least] mindestens { $min }
        [range] { $min } bis { $max }
        [about] etwa { $min }
        [about-range] etwa { $min } bis { $max }
       *[exact] { $min }
    }
counted =
    { $amount ->
        [single]
            { $weapon ->
                [cruise] ein { $noun }
               *[other] eine { $noun }
            }
        [some] { $noun }
        [any]
            { $weapon ->
                [cruise] mindestens ein { $noun }
               *[other] mindestens eine { $noun }
            }
       *[exact] { number } { $noun }
    }
outlets-heard =
    { $count ->
        [one] { $count } Medium
       *[other] { $count } Medien
    }

## Aufzählungen

list-separator = ,{ " " }
list-wide-separator = ;{ " " }
list-and = { $start } und { $next }
list-or = { $start } oder { $next }
list-and-more =
    { $start } und { $count ->
        [one] { $count } weiteren
       *[other] { $count } weiteren
    }
list-or-more =
    { $start } oder { $count ->
        [one] { $count } weiteren
       *[other] { $count } weiteren
    }

## Daten

date-long = d. MMMM y
date-short = d. MMM y
date-of-year = d. MMM
date-month = MMM y
date-month-only = LLL
date-span = { $first } bis { $last }

## Was bekannt ist

status-suspected = vermutet
status-reported = gemeldet
status-confirmed = bestätigt
status-corrected = berichtigt
status-retracted = zurückgezogen
kind-test = Test oder Übung
    .inside = Test
kind-attack = Angriff
    .inside = Angriff
kind-space_launch = Satellitenstart
    .inside = Satellitenstart
kind-unknown = Nicht gesagt
    .inside = unbekannt
outcome-success = Soll geglückt sein
    .inside = soll geglückt sein
outcome-failure = Soll gescheitert sein
    .inside = soll gescheitert sein
outcome-intercepted = Abfangen gemeldet
    .inside = Abfangen gemeldet
outcome-hit = Einschlag gemeldet
    .inside = Einschlag gemeldet

## Die Zeile, die ein Telefon zeigt

happening =
    { $launcher ->
        [none] { deed }
       *[known] { $who }: { deed }
    }
deed =
    { $suspected ->
        [yes] möglicherweise { $what }{ whither } { $kind ->
            [space_launch] gestartet
           *[other] abgefeuert
        }
       *[no] { $what }{ whither } { $kind ->
            [space_launch] gestartet
           *[other] abgefeuert
        }
    }
whither =
    { $whither ->
        [at] { "" } auf { $places }
        [toward] { "" } Richtung { $places }
        [from] { "" } von { $places } aus
       *[none] { "" }
    }
sayers =
    { $by ->
        [announcers] laut { $names }
        [outlet] laut { $names }
       *[none] laut einem Bericht
    }
alert-line = { $happening }, { $sayers } ({ $support })
alert-support = { $status }, { $outlets }
alert-undone = ~~{ $happening }, { $sayers }~~ { $status }: { $why }
alert-late = Verspätet: { $line }
no-such-launch = Es gab keinen solchen Start.

## Die Karte darunter

launcher-not-known = Urheber unbekannt
title = { $who }: { $what }
undone = **{ $status }:** { $why }
gaps = Bisher nicht bekannt: { $gaps }.
gap-launcher = wer gefeuert hat
gap-count = wie viele
gap-site = von wo
gap-target = wohin
gap-hour = um wie viel Uhr
field-launcher = Abgefeuert von
field-weapon = Waffe
field-kind = Art
field-site = Startort
field-target = Richtung
field-target-hit = Ziel
field-outcome = Ergebnis
field-casualties = Opfer
field-launched = Start
field-reported = Zuerst gemeldet
field-status = Status
field-announcers = Mitgeteilt von
field-differ = Worin sich Medien unterscheiden
field-outlets = Medien ({ $count })
field-outlets-more = Weitere Medien
not-known = Nicht bekannt
not-said = Nicht gesagt
casualties =
    { $who ->
        [killed] { $killed } Tote
        [injured] { $injured } Verletzte
       *[both] { $killed } Tote, { $injured } Verletzte
    }
as-reported = { $casualties }, laut Berichten
launched-at = { $moment } (wie mitgeteilt)
launched-on = { $day }, Ortsdatum; die Uhrzeit ist nicht bekannt
status-official = { $status }, von amtlicher Stelle
status-independent =
    { $count ->
        [one] { $status }, von { $count } unabhängigen Quelle
       *[other] { $status }, von { $count } unabhängigen Quellen
    }
outlet-first = zuerst
outlet-official = amtlich
outlet-unnamed = Medium ohne Namen
untitled = Ohne Titel
more = … und { $count } weitere
more-between = … { $count } weitere …
time-not-known = Zeit nicht bekannt
fact-launcher = Urheber
fact-weapon = Waffe
fact-count = Anzahl
fact-site = Startort
fact-outcome = Ergebnis
fact-killed = Tote
fact-injured = Verletzte
differ-line = { $fact }: { $values }
differ-value = { $value } ({ $outlets })

## Andere Nachrichten

example-title = Beispiel: { $title }
example-line = Beispiel, kein wirklicher Start: { $line }
example-description = So sieht ein Alarm aus. Es wurde nichts abgefeuert.
example-place = Beispielmeer
correction =
    { $status }: { $why }
    Der Alarm war `{ $id }`: ~~{ $happening }~~
summary-title =
    { $count ->
        [one] Zusammengefasst: { $count } Start
       *[other] Zusammengefasst: { $count } Starts
    }
summary-description = Damit nicht zu oft alarmiert wird, stehen diese in einer Nachricht, die aktualisiert wird, sobald mehr bekannt ist.
summary-line =
    { $count ->
        [one] { $count } Start: { $names }
       *[other] { $count } Starts: { $names }
    }
summary-who = { $who } ({ $count })
summary-nobody = Urheber unbekannt
summary-undone = ~~{ $happening }~~ { $status }
update =
    { $news ->
        [none] Neues zu `{ $id }`.
       *[some] Neues zu `{ $id }`: { $news }.
    }
update-official = eine amtliche Stelle bestätigt es
update-icbm = es soll nun eine Interkontinentalrakete gewesen sein
update-overflight = überflogen wurde laut Berichten: { $lands }
update-casualties = Opfer werden gemeldet ({ $casualties })
update-count = nun ist von { $number } die Rede
button-sources = Quellen
button-timeline = Zeitleiste
button-map = Karte
button-mistake = Fehler melden

## Was auf Englisch aufbewahrt wird

kept-same = Es ist derselbe Start wie { $id }
kept-denied = Es gab keinen Start, laut { $announcer }.
kept-quiet = die Ruhezeit des Kanals
kept-by-hand = von Hand. Sein Knopf setzt ihn fort.
kept-put-out = Salvo ist nicht mehr auf diesem Server. Lade es wieder ein, dann nutze /subscribe.
kept-unseen = Salvo sieht diesen Kanal nicht. Gib ihm hier „Kanäle ansehen“; es geht dann von selbst weiter.
kept-no-direct = Diese Person nimmt keine Direktnachrichten von Salvo an. Erlaube sie in den Privatsphäre-Einstellungen, dann nutze /subscribe.
kept-no-text = Dieser Kanal nimmt keine Nachrichten an. Nutze /subscribe in einem Textkanal.
kept-no-writing = Salvo darf hier nicht schreiben. Gib ihm in diesem Kanal „Nachrichten senden“ und „Links einbetten“; es geht dann von selbst weiter.
kept-wrong-kind = Diese Art von Kanal nimmt keine Nachrichten an. Nutze /subscribe in einem Textkanal.
kept-archived = Dieser Thread ist archiviert. Öffne ihn wieder; es geht dann von selbst weiter.
kept-locked = Dieser Thread ist gesperrt. Entsperre ihn; es geht dann von selbst weiter.
kept-no-tag = Beiträge in diesem Forum brauchen einen Tag, und es hat keinen, den Salvo setzen darf. Füge unter Kanal bearbeiten → Tags einen hinzu, dann nutze /subscribe noch einmal.
kept-no-shared = Discord lässt Salvo dieser Person nur schreiben, solange beide auf einem gemeinsamen Server sind. Tritt einem bei, auf dem Salvo ist, oder nutze /subscribe in einem Kanal deines eigenen Servers.
kept-gone = Den Kanal gibt es laut Discord nicht mehr. Gibt es ihn doch, geht es von selbst weiter; sonst nutze /subscribe in einem anderen.
kept-deleted = Die Nachricht wurde in Discord gelöscht
kept-not-ours = Die Nachricht gehört einem anderen Konto
kept-empty = Discord hält die Nachricht für leer
kept-malformed = Discord hält die Nachricht für fehlerhaft
kept-blocked = AutoMod des Servers blockiert die Nachricht
kept-link-blocked = AutoMod des Servers blockiert einen Link in der Nachricht
kept-refused = Discord lehnt die Nachricht ab (Status { $status }, Code { $code })
kept-token = Discord nimmt den Token des Bots nicht mehr an: setze einen neuen DISCORD_TOKEN und starte Salvo neu
kept-status = Discord antwortete mit Status { $status }
kept-wait = Discord bittet zu warten
kept-slow = Discord antwortete nicht rechtzeitig
kept-unreached = Discord war nicht erreichbar ({ $error })
kept-unread = Discords Antwort war nicht lesbar ({ $error })
kept-broken = Die Verbindung zu Discord brach ab
kept-archived-since = Der Thread wurde archiviert, bevor sich der Alarm änderte
kept-too-late = konnte hier { $days } Tage lang nicht gemeldet werden
kept-fault = Salvo selbst ist daran gescheitert; sein Protokoll sagt, wie

## Warum eine Meldung als Start galt oder nicht; folgt auf einen Doppelpunkt

reason-fired = sie sagt, dass etwas abgefeuert wurde
reason-struck = sie berichtet von einem Angriff mit Raketen
reason-intercepted = sie berichtet von abgefangenen Raketen, also hat jemand gefeuert
reason-suspected = sie sagt, dass es einen Start gegeben haben könnte
reason-named_launch = sie spricht ausdrücklich von einem Start oder Test
reason-no_launch_word = sie nennt keine Rakete und keinen Start
reason-not_said_fired = sie sagt nicht, dass etwas abgefeuert wurde
reason-future = sie spricht davon, was abgefeuert werden kann oder soll, nicht was wurde
reason-negated = sie sagt, dass nichts abgefeuert wurde
reason-false_alarm = sie berichtet von einem Fehlalarm
reason-past = sie blickt auf einen lange vergangenen Start zurück
reason-analysis = sie analysiert oder erklärt und meldet keinen neuen Start
reason-programme = es geht um ein Rüstungsprogramm: Verträge, Paraden, Stationierung, Tests von Teilen
reason-civil_space = es geht um zivile Raumfahrt
reason-drones_only = es geht nur um Drohnen
reason-artillery_only = es geht nur um Geschütze, Mörser oder Bomben
reason-sport = es geht um Sport
reason-figurative = das Wort ist dort bildlich gemeint
reason-culture = es geht um einen Film, ein Spiel oder ein Buch
reason-weighed_against = zusammengenommen sprechen ihre Worte gegen einen neuen Start
reason-fault = Salvo selbst ist an ihr gescheitert; sein Protokoll sagt, wie

## Bilder, und was statt ihrer vorgelesen wird

launches-counted =
    { $count ->
        [one] { $count } Start
       *[other] { $count } Starts
    }
map-empty = Keine Starts
map-of-one = Karte eines Starts.
map-of-many = Karte: { $title }.
map-told = { $told }.
map-undone = { $status }: { $told }
map-status = Status: { $status }.
map-statuses-of = { $count } { $status }
map-statuses = { $statuses }.
map-counted = { $count }, { $span }.
map-site-not-known = Der Startort ist nicht bekannt.
map-nothing-known = Kein Ort ist bekannt, daher ist keiner eingezeichnet.
map-from = Startort: { $places }.
map-from-capital = Der Startort ist nicht bekannt: Die gestrichelte Linie beginnt in der Hauptstadt und steht für das Land ({ $state }).
map-no-target = Wohin es ging, ist nicht bekannt.
map-toward = Richtung: { $places }.
map-vague = Nur das Land ist bekannt: { $places }; eingezeichnet ist die Hauptstadt.
map-schematic = Linien verbinden die genannten Orte; sie sind keine Flugbahnen.
map-placeless =
    { $count ->
        [one] { $count } Start ist nicht eingezeichnet, da kein Ort bekannt ist.
       *[other] { $count } Starts sind nicht eingezeichnet, da kein Ort bekannt ist.
    }
map-placeless-below = { $span } · { $count } nicht eingezeichnet (Ort unbekannt)
map-busiest-from = Startorte: { $places }.
map-busiest-toward = Richtung: { $places }.
map-place-count = { $place } ({ $count })
map-no-place = Kein Ort ist bekannt
map-no-paths = Linien sind keine Flugbahnen
map-site-unknown = { $name } (Startort unbekannt)
map-unnamed = Ort ohne Namen
map-places-in = { $state }: { $count } Orte
map-places-around = um { $state }: { $count } Orte
map-scale = { $length } km
map-key-from = von
map-key-toward = Richtung
map-key-country = nur das Land ist bekannt
chart-title = Starts
chart-none = Keine Starts
chart-told = Diagramm: { $title }, { $count }, { $span }.
chart-others = andere
chart-other-weapons = Andere
chart-unsaid = Rakete (Klasse nicht gesagt)
chart-unnamed = Ohne Namen
chart-by-weapon = Nach Waffe
chart-by-weapon-told = Nach Waffe: { $figures }.
chart-by-launcher-told = Nach Urheber: { $figures }.
chart-by-month-told = Nach Monat: { $figures }.
chart-by-year-told = Nach Jahr: { $figures }.
