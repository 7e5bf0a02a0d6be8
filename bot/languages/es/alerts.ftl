### Lo que se publica en los canales: alertas, resúmenes, respuestas, correcciones, imágenes. Ayuda: docs/translating.md
### Estilo de titular: el autor, dos puntos y el lanzamiento; así ningún verbo tiene que concordar.

## Armas

weapon-ballistic =
    { $n ->
        [one] misil balístico
       *[other] misiles balísticos
    }
weapon-srbm =
    { $n ->
        [one] misil balístico de corto alcance
       *[other] misiles balísticos de corto alcance
    }
weapon-mrbm =
    { $n ->
        [one] misil balístico de medio alcance
       *[other] misiles balísticos de medio alcance
    }
weapon-irbm =
    { $n ->
        [one] misil balístico de alcance intermedio
       *[other] misiles balísticos de alcance intermedio
    }
weapon-icbm =
    { $n ->
        [one] misil balístico intercontinental
       *[other] misiles balísticos intercontinentales
    }
weapon-slbm =
    { $n ->
        [one] misil balístico lanzado desde submarino
       *[other] misiles balísticos lanzados desde submarinos
    }
weapon-cruise =
    { $n ->
        [one] misil de crucero
       *[other] misiles de crucero
    }
weapon-hypersonic =
    { $n ->
        [one] misil hipersónico
       *[other] misiles hipersónicos
    }
weapon-anti_ship =
    { $n ->
        [one] misil antibuque
       *[other] misiles antibuque
    }
weapon-sam =
    { $n ->
        [one] misil tierra-aire
       *[other] misiles tierra-aire
    }
weapon-rocket =
    { $n ->
        [one] cohete
       *[other] cohetes
    }
weapon-slv =
    { $n ->
        [one] cohete espacial
       *[other] cohetes espaciales
    }
weapon-missile =
    { $n ->
        [one] misil
       *[other] misiles
    }
weapon-satellite =
    { $n ->
        [one] cohete portasatélites
       *[other] cohetes portasatélites
    }
weapon-of-model = { $noun } { $model }

## Números

number =
    { $amount ->
        [least] al menos { $min }
        [range] de { $min } a { $max }
        [about] unos { $min }
        [about-range] entre unos { $min } y { $max }
       *[exact] { $min }
    }
counted =
    { $amount ->
        [single] un { $noun }
        [some] { $noun }
        [any] al menos un { $noun }
        [range] { $min } a { $max } { $noun }
       *[exact] { number } { $noun }
    }
outlets-heard =
    { $count ->
        [one] { $count } medio
       *[other] { $count } medios
    }

## Listas

list-separator = ,{ " " }
list-wide-separator = ;{ " " }
list-and = { $start } y { $next }
list-or = { $start } o { $next }
list-and-more =
    { $start } y { $count ->
        [one] { $count } más
       *[other] { $count } más
    }
list-or-more =
    { $start } o { $count ->
        [one] { $count } más
       *[other] { $count } más
    }

## Fechas

date-long = d 'de' MMMM 'de' y
date-short = d MMM y
date-of-year = d MMM
date-month = MMM y
date-month-only = LLL
date-span = del { $first } al { $last }

## Lo que se sabe

status-suspected = presunto
status-reported = publicado
status-confirmed = confirmado
status-corrected = corregido
status-retracted = retirado
kind-test = Prueba o maniobra
    .inside = prueba
kind-attack = Ataque
    .inside = ataque
kind-space_launch = Lanzamiento de satélite
    .inside = lanzamiento espacial
kind-unknown = No se dice
    .inside = desconocido
outcome-success = Exitoso, según lo anunciado
    .inside = exitoso, según lo anunciado
outcome-failure = Fallido, según lo anunciado
    .inside = fallido, según lo anunciado
outcome-intercepted = Se informa de intercepciones
    .inside = se informa de intercepciones
outcome-hit = Se informa de un impacto
    .inside = se informa de un impacto

## La línea que muestra un teléfono

happening =
    { $launcher ->
        [none] { deed } de { $what }{ whither }
       *[known] { $who }: { deed } de { $what }{ whither }
    }
deed =
    { $suspected ->
        [yes] posible lanzamiento
       *[no] lanzamiento
    }
whither =
    { $whither ->
        [at] { "" } contra { $places }
        [toward] { "" } hacia { $places }
        [from] { "" } desde { $places }
       *[none] { "" }
    }
sayers =
    { $by ->
        [announcers] según { $names }
        [outlet] según { $names }
       *[none] según una noticia
    }
alert-line = { $happening }, { $sayers } ({ $support })
alert-support = { $status }, { $outlets }
alert-undone = ~~{ $happening }, { $sayers }~~ { $status }: { $why }
alert-late = Publicado con retraso: { $line }
no-such-launch = no hubo tal lanzamiento.

## La ficha de abajo

launcher-not-known = Autor desconocido
title = { $who }: { $what }
undone = **{ $status }:** { $why }
gaps = Por ahora no se sabe: { $gaps }.
gap-launcher = quién disparó
gap-count = cuántos
gap-site = desde dónde
gap-target = hacia dónde
gap-hour = a qué hora
field-launcher = Lanzado por
field-weapon = Arma
field-kind = Tipo
field-site = Desde
field-target = Hacia
field-target-hit = Objetivo
field-outcome = Resultado
field-casualties = Víctimas
field-launched = Lanzamiento
field-reported = Primera noticia
field-status = Estado
field-announcers = Anunciado por
field-differ = En qué difieren los medios
field-outlets = Medios ({ $count })
field-outlets-more = Más medios
not-known = Se desconoce
not-said = No se dice
casualties =
    { $who ->
        [killed] { $killed ->
            [one] { $killed } muerto
           *[other] { $killed } muertos
        }
        [injured] { $injured ->
            [one] { $injured } herido
           *[other] { $injured } heridos
        }
       *[both] { $killed ->
            [one] { $killed } muerto
           *[other] { $killed } muertos
        }, { $injured ->
            [one] { $injured } herido
           *[other] { $injured } heridos
        }
    }
as-reported = { $casualties }, según lo informado
launched-at = { $moment } (según lo anunciado)
launched-on = { $day }, fecha local; no se conoce la hora
status-official = { $status }, por una fuente oficial
status-independent =
    { $count ->
        [one] { $status }, por { $count } fuente independiente
       *[other] { $status }, por { $count } fuentes independientes
    }
outlet-first = primero
outlet-official = oficial
outlet-unnamed = Medio sin nombre
untitled = Sin título
more = … y { $count } más
more-between = … { $count } más …
time-not-known = Hora desconocida
fact-launcher = Autor
fact-weapon = Arma
fact-count = Cantidad
fact-site = Lugar de lanzamiento
fact-outcome = Resultado
fact-killed = Muertos
fact-injured = Heridos
differ-line = { $fact }: { $values }
differ-value = { $value } ({ $outlets })

## Otros mensajes

example-title = Ejemplo: { $title }
example-line = Ejemplo, no hay lanzamiento real: { $line }
example-description = Así es una alerta. No se ha lanzado nada.
example-place = el mar de Ejemplo
correction =
    { $status }: { $why }
    La alerta era `{ $id }`: ~~{ $happening }~~
summary-title =
    { $count ->
        [one] Resumen: { $count } lanzamiento
       *[other] Resumen: { $count } lanzamientos
    }
summary-description = Para no alertar con demasiada frecuencia, estos se cuentan en un solo mensaje, que se actualiza a medida que se sabe más.
summary-line =
    { $count ->
        [one] { $count } lanzamiento: { $names }
       *[other] { $count } lanzamientos: { $names }
    }
summary-who = { $who } ({ $count })
summary-nobody = Autor desconocido
summary-undone = ~~{ $happening }~~ { $status }
update =
    { $news ->
        [none] Novedades sobre `{ $id }`.
       *[some] Novedades sobre `{ $id }`: { $news }.
    }
update-official = lo confirma una fuente oficial
update-icbm = se trataría de un misil balístico intercontinental
update-overflight = habría sobrevolado { $lands }
update-casualties = se informa de víctimas ({ $casualties })
update-count = ahora se habla de { $number }
button-sources = Fuentes
button-timeline = Cronología
button-map = Mapa
button-mistake = Avisar de un error

## Lo que se guarda en inglés y se repite en el idioma de quien lee

kept-same = es el mismo lanzamiento que { $id }
kept-denied = No hubo lanzamiento, según { $announcer }.
kept-quiet = las horas de silencio del canal
kept-by-hand = a mano. Su botón la reanuda.
kept-put-out = Salvo ya no está en este servidor. Invítalo de nuevo y usa /subscribe.
kept-unseen = Salvo no ve este canal. Dale aquí «Ver canal»; se reanudará solo.
kept-no-direct = esta persona no acepta mensajes directos de Salvo. Permítelos en los ajustes de privacidad y usa /subscribe.
kept-no-text = este canal no admite mensajes. Usa /subscribe en un canal de texto.
kept-no-writing = Salvo no puede escribir aquí. Dale «Enviar mensajes» e «Insertar enlaces» en este canal; se reanudará solo.
kept-wrong-kind = este tipo de canal no admite mensajes. Usa /subscribe en un canal de texto.
kept-archived = este hilo está archivado. Ábrelo de nuevo; Salvo se reanudará solo.
kept-locked = este hilo está bloqueado. Desbloquéalo; Salvo se reanudará solo.
kept-no-tag = las publicaciones de este foro necesitan una etiqueta y no hay ninguna que Salvo pueda poner. Añade una en Editar canal → Etiquetas y usa /subscribe otra vez.
kept-no-shared = Discord solo deja que Salvo escriba a esta persona mientras compartan un servidor. Únete a uno donde esté Salvo o usa /subscribe en un canal de tu propio servidor.
kept-gone = el canal ya no existe, según Discord. Si aún existe, Salvo se reanudará solo; si no, usa /subscribe en otro.
kept-deleted = el mensaje se borró en Discord
kept-not-ours = el mensaje es de otra cuenta
kept-empty = Discord considera que el mensaje está vacío
kept-malformed = Discord considera que el mensaje está mal formado
kept-blocked = el AutoMod del servidor bloquea el mensaje
kept-link-blocked = el AutoMod del servidor bloquea un enlace del mensaje
kept-refused = Discord rechaza el mensaje (estado { $status }, código { $code })
kept-token = Discord ya no acepta el token del bot: pon un DISCORD_TOKEN nuevo y reinicia Salvo
kept-status = Discord respondió con el estado { $status }
kept-wait = Discord pide esperar
kept-slow = Discord no respondió a tiempo
kept-unreached = no se pudo contactar con Discord ({ $error })
kept-unread = no se pudo leer la respuesta de Discord ({ $error })
kept-broken = se cortó la conexión con Discord
kept-archived-since = el hilo se archivó antes de que cambiara la alerta
kept-too-late = no se pudo contar aquí durante { $days } días
kept-fault = el propio Salvo falló con esto; su registro dice cómo

## Por qué una noticia se tomó por un lanzamiento o no; sigue a dos puntos

reason-fired = dice que se disparó algo
reason-struck = cuenta un ataque con misiles o cohetes
reason-intercepted = cuenta que se interceptaron misiles, luego alguien los lanzó
reason-suspected = dice que pudo haber un lanzamiento
reason-named_launch = habla expresamente de un lanzamiento o una prueba
reason-no_launch_word = no nombra ningún misil, cohete ni lanzamiento
reason-not_said_fired = no dice que se disparara nada
reason-future = habla de lo que puede o va a lanzarse, no de lo que se lanzó
reason-negated = dice que no se disparó nada
reason-false_alarm = cuenta una falsa alarma
reason-past = recuerda un lanzamiento de hace tiempo
reason-analysis = analiza o explica, y no informa de un lanzamiento nuevo
reason-programme = trata de un programa de armas: contratos, desfiles, despliegues, pruebas de componentes
reason-civil_space = trata de vuelos espaciales civiles
reason-drones_only = trata solo de drones
reason-artillery_only = trata solo de cañones, morteros o bombas
reason-sport = trata de deporte
reason-figurative = la palabra se usa en sentido figurado
reason-culture = trata de una película, un juego o un libro
reason-weighed_against = en conjunto, sus palabras apuntan a que no hay lanzamiento nuevo
reason-fault = el propio Salvo falló con ella; su registro dice cómo

## Imágenes, y lo que se lee en su lugar

launches-counted =
    { $count ->
        [one] { $count } lanzamiento
       *[other] { $count } lanzamientos
    }
map-empty = Ningún lanzamiento
map-of-one = Mapa de un lanzamiento.
map-of-many = Mapa: { $title }.
map-told = { $told }.
map-undone = { $status }: { $told }
map-status = Estado: { $status }.
map-statuses-of = { $count } { $status }
map-statuses = { $statuses }.
map-counted = { $count }, { $span }.
map-site-not-known = No se conoce el lugar de lanzamiento.
map-nothing-known = No se conoce ningún lugar, así que no se marca ninguno.
map-from = Desde { $places }.
map-from-capital = No se conoce el lugar de lanzamiento: la línea discontinua parte de la capital, que representa al país ({ $state }).
map-no-target = No se sabe hacia dónde fue.
map-toward = Hacia { $places }.
map-vague = Solo se conoce el país: { $places }; se marca su capital.
map-schematic = Las líneas unen los lugares nombrados; no son trayectorias.
map-placeless =
    { $count ->
        [one] { $count } lanzamiento no se dibuja, por no conocerse ningún lugar.
       *[other] { $count } lanzamientos no se dibujan, por no conocerse ningún lugar.
    }
map-placeless-below = { $span } · { $count } sin dibujar (lugar desconocido)
map-busiest-from = Desde: { $places }.
map-busiest-toward = Hacia: { $places }.
map-place-count = { $place } ({ $count })
map-no-place = No se conoce ningún lugar
map-no-paths = las líneas no son trayectorias
map-site-unknown = { $name } (lugar desconocido)
map-unnamed = lugar sin nombre
map-places-in = { $state }: { $count } lugares
map-places-around = en torno a { $state }: { $count } lugares
map-scale = { $length } km
map-key-from = desde
map-key-toward = hacia
map-key-country = solo se conoce el país
chart-title = Lanzamientos
chart-none = Ningún lanzamiento
chart-told = Gráfico: { $title }, { $count }, { $span }.
chart-others = otros
chart-other-weapons = Otras
chart-unsaid = Misil (clase no indicada)
chart-unnamed = Sin nombre
chart-by-weapon = Por arma
chart-by-weapon-told = Por arma: { $figures }.
chart-by-launcher-told = Por autor: { $figures }.
chart-by-month-told = Por mes: { $figures }.
chart-by-year-told = Por año: { $figures }.
