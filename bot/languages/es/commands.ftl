### Lo que se dice a quien pregunta: comandos, opciones, respuestas, páginas, botones, formularios, errores.
### Comandos y opciones conservan su nombre inglés. Límites: 100 caracteres para command-, option-, choice-; 45 para form-.

## Toda respuesta

error-changed = Este comando ha cambiado desde que Discord te lo mostró. Recarga Discord (Ctrl+R) y úsalo otra vez.
error-server-only = Este comando solo funciona en un servidor. Úsalo allí.
error-mistake = Salvo cometió aquí un error; sus operadores pueden encontrarlo en el registro con `{ $number }`. Prueba otra vez; si vuelve a pasar, dales ese número.
error-other = Salvo avisa (en inglés): { $why }
conversation = Esta conversación

## /about y /help

command-about = Qué es Salvo, cómo está y cómo invitarlo
about-description =
    Alertas de lanzamientos de misiles a partir de las noticias: una alerta por lanzamiento, con cada medio que informa de él, actualizada a medida que se sabe más.
    `/subscribe` inicia las alertas en este canal; `/launches recent` muestra las más recientes.
about-invite = Invitar a Salvo
about-project = Proyecto
about-feeds = Fuentes web
about-feeds-well = { $count } vigiladas, todo bien
about-feeds-trouble = { $count } vigiladas, { $trouble } con problemas ahora
about-last-poll = Última lectura
about-no-poll = Ninguna aún
about-told = Lanzamientos contados
about-latency = Latencia
about-no-latency = Aún sin medir
about-milliseconds = { $count } ms
about-running = En marcha desde
about-servers = Servidores
command-help = Cómo empezar y qué esperar
help-title = Salvo en cinco preguntas
help-begin = ¿Cómo recibo alertas?
    .answer = Usa `/subscribe` en el canal al que deben llegar. Necesitas «Gestionar servidor»; Salvo dice lo que necesita él.
help-get = ¿Qué recibo?
    .answer =
        Un mensaje por lanzamiento, con cada medio que informa de él, actualizado a medida que se sabe más.
        Prueba `/alert test`.
help-sure = ¿Cuán seguro es?
    .answer = Cada alerta dice *presunto* (alguien lo cree), *publicado* (lo dice un medio) o *confirmado* (lo dicen una fuente oficial o dos medios independientes). Lo que resulta falso se tacha y se corrige en el canal.
help-why = ¿Por qué hubo alerta, o no la hubo?
    .answer = `/alert why` con el enlace de la noticia dice qué hizo Salvo con ella. **Avisar de un error** bajo una alerta llega a los operadores.
help-stop = ¿Cómo lo paro, o miro atrás?
    .answer = `/unsubscribe` para las alertas de un canal; `/subscriptions` muestra qué canales las reciben. `/launches recent` y `/launches search` miran atrás.

## /subscribe, /unsubscribe, /subscriptions

command-subscribe = Publicar en un canal alertas de lanzamientos de misiles
option-channel = Adónde van las alertas; si no se indica, al canal en que estás
option-launchers = Solo lanzamientos de estos; separa varios con comas
option-kinds = Solo lanzamientos de estos tipos; separa varios con comas
option-weapons = Solo estas clases, por ejemplo: ICBM y superiores, misiles de crucero
option-status = Solo lanzamientos al menos así de contrastados
option-outlets = Solo lanzamientos que cuenten tantos medios independientes
option-mention = Un rol al que llamar
option-mention-status = Llamar al rol solo por lanzamientos al menos así de contrastados
option-mention-outlets = Llamar al rol solo por lanzamientos que cuenten tantos medios independientes
option-mention-weapons = Llamar al rol solo por esta clase y las de mayor alcance
option-updates = Qué pasa cuando se sabe más
option-quiet = Horas de silencio, p. ej. 22:00-07:00; lo nuevo se cuenta después. off para ninguna
option-timezone = La zona horaria de las horas de silencio, p. ej. Europe/Madrid
option-hourly-limit = Tantas alertas por hora; las demás se resumen en un mensaje. 0 para sin límite
option-language = El idioma de lo que se publica allí; si no se indica, el del servidor
option-publish = En un canal de anuncios: publicar las alertas para los canales que lo siguen
choice-call-nobody = No llamar ya a nadie
choice-any-weapon = Cualquier arma
choice-any = Todos
choice-updates-edit = Editar la alerta; responder solo cuando se retira
choice-updates-reply = Responder también cuando pasa algo importante
choice-updates-thread = Contar también lo importante en un hilo bajo la alerta
subscribe-everyone = Salvo nunca llama a todos. Elige un rol que la gente toma porque quiere que la llamen.
subscribe-unheard = { $role } aún no lo oiría: permite que cualquiera lo mencione en Ajustes del servidor → Roles, o da a Salvo **«Mencionar @everyone, @here y todos los roles»** en el canal.
subscribe-not-news = Solo se pueden publicar los mensajes de un canal de anuncios. Omite `publish` aquí.
subscribe-already =
    { $where }: la suscripción ya existe. { $wishes }
    /unsubscribe para sus alertas.
subscribe-done =
    { $done ->
        [new] { $where }: suscripción creada. { $wishes }
        [again] { $where }: se reanudan las alertas. { $wishes }
       *[changed] { $where }: suscripción cambiada. { $wishes }
    }
    Cada lanzamiento se publica allí una vez y se mantiene al día; nada anterior. `/launches recent` muestra los últimos; `/unsubscribe` lo para.
subscribe-direct = Discord deja que Salvo te escriba mientras compartáis un servidor, o lo tengas entre tus aplicaciones, y tus ajustes de privacidad lo permitan. `/alert test` muestra si es así.
subscribe-history = Recomendado: permite a Salvo allí **«Leer el historial de mensajes»**. Así encuentra su propio mensaje tras una caída y no lo publica dos veces.
subscribe-post = Esto es una publicación de { $forum }. Para que cada lanzamiento tenga la suya, nombra el foro en la opción `channel`.
no-channel = Discord no ha dicho en qué canal estás. Indica uno con la opción channel.
command-unsubscribe = Parar en un canal las alertas de lanzamientos de misiles
option-unsubscribe-channel = Dónde paran las alertas; si no se indica, en el canal en que estás
unsubscribe-none = { $where }: no había suscripción. /subscriptions muestra qué canales la tienen.
unsubscribe-done = { $where } ya no recibe alertas. Lo publicado se queda. /subscribe las reanuda.
command-subscriptions = Mostrar qué canales de este servidor reciben alertas y si todo va bien
subscriptions-none = Aquí aún no recibe alertas ningún canal. Usa /subscribe en el canal al que deben llegar.
subscriptions-none-left = Aquí ya no recibe alertas ningún canal. /subscribe las reanuda.
subscriptions-title = Suscripciones ({ $count })
subscriptions-channel = Canal { $id }
subscription-title = Suscripción
subscription-line = { $where } · desde { $moment } · { $health }
subscription-well = ✅ todo bien
subscription-paused = ⏸ en pausa: { $why }
subscription-lacking = ⚠ a Salvo le falta allí { $names }: permítelo en Editar canal → Permisos
subscription-ended = Esta suscripción ha terminado. /subscribe empieza otra.
subscription-choose = Cambiar una de ellas
button-change = Cambiar
button-pause = Pausar
button-resume = Reanudar
button-test = Probar
button-end = Cancelar suscripción
form-change = Cambiar la suscripción
form-launchers = Autores, separados por comas
form-kinds = Tipos de lanzamiento
form-weapons = Armas: ICBM y superiores, cohetes, etc.
form-quiet = Horas de silencio y zona horaria
form-hourly = Alertas por hora como máximo, 0: sin límite
stopped = Suscribiste { $where } a alertas de lanzamientos de misiles. Se han parado: { $why }

## Una suscripción en palabras

wishes-every = Todos los lanzamientos.
wishes-filtered = Lanzamientos elegidos: { $filters }.
wishes-launchers = de { $launchers }
wishes-kinds = solo { $kinds }
wishes-weapons = arma: { $weapons }
wishes-once = una vez { $reached }
wishes-told-by = contado por { $count } medios independientes
wishes-calls = Llama a { $role } por estos: { $reached }.
wishes-calls-each = Llama a { $role } por cada uno.
wishes-replies = Responde a sus alertas cuando pasa algo importante.
wishes-thread = Lo importante se cuenta después en un hilo bajo cada alerta.
wishes-quiet = Silencio de { $start } a { $end } ({ $zone }): lo que se sepa entretanto se cuenta después.
wishes-hourly =
    { $count ->
        [one] Como máximo { $count } alerta por hora; las demás se resumen en un mensaje.
       *[other] Como máximo { $count } alertas por hora; las demás se resumen en un mensaje.
    }
wishes-published = Las alertas se publican para los canales que lo siguen.
wishes-language = Idioma: { $language }.
class-ballistic = misiles balísticos de cualquier clase
class-missile = misiles de clase no indicada
kinds-test = pruebas y maniobras
kinds-attack = ataques
kinds-space_launch = lanzamientos de satélites
kinds-unknown = lanzamientos sin fin declarado
and-up = { $klass } y superiores
and-up-ballistic = cualquier misil balístico
held-taken_back = que se retiró
held-launcher = el filtro de autores
held-kind = el filtro de tipos de lanzamiento
held-weapon = el filtro de armas
held-status = el filtro del estado
held-outlets = el filtro de medios independientes

## Lo que se escribió y no se entiende

quiet-without-hours = Indica las horas de silencio además de la zona: `quiet`, por ejemplo `22:00-07:00`.
quiet-without-zone = Indica la zona horaria de las horas de silencio: `timezone`, por ejemplo `Europe/Madrid`.
quiet-unreadable = «{ $said }» no son horas de silencio. Escribe cuándo empiezan y acaban, por ejemplo `22:00-07:00`, o `off` para ninguna.
zone-unknown = «{ $said }» no es una zona horaria. Elige una que Discord ofrezca al escribir la gran ciudad más cercana, por ejemplo `Europe/Madrid`.
mention-without-role = Indica también el rol al que llamar: elígelo en la opción `mention`.
launcher-unknown = Salvo no conoce ningún autor «{ $said }». Elige lo que Discord ofrece al escribir; separa varios con comas, y `any` significa todos.
kind-unheard = Salvo no conoce ningún tipo de lanzamiento «{ $said }». Elige lo que Discord ofrece al escribir; separa varios con comas, y `any` significa todos.
class-unheard = Salvo no conoce ninguna clase de arma «{ $said }». Elige lo que Discord ofrece al escribir; separa varias con comas, y `any` significa todas.
hourly-unreadable = «{ $said }» no es un número de alertas por hora. Escribe uno de 0 a { $most }.
one-launcher-unknown = Salvo no conoce ningún autor «{ $said }». Elige uno que Discord ofrezca al escribir.

## Quién puede preguntar y qué necesita Salvo

permission-view-channel = Ver canal
permission-send-messages = Enviar mensajes
permission-send-in-threads = Enviar mensajes en hilos
permission-embed-links = Insertar enlaces
permission-read-history = Leer el historial de mensajes
need-manager = Para eso necesitas el permiso **«Gestionar servidor»**. Pide a quien lo tenga que use este comando o que se lo dé a uno de tus roles en Ajustes del servidor → Roles.
need-operator = Solo los operadores de este Salvo pueden hacerlo. Si lo llevas tú, pon tu id de usuario de Discord (`{ $id }`) en OWNER_IDS y reinicia Salvo.
need-member = Salvo no es miembro de este servidor y no puede publicar aquí. Invítalo con el enlace de /about y usa /subscribe; o suscríbete en un mensaje directo con Salvo.
need-permissions =
    Salvo aún no puede publicar en { $where }: le falta { $names }.
    Abre Editar canal → Permisos, añade el rol de Salvo, permite lo nombrado y usa /subscribe otra vez.
need-other = Salvo aún no puede publicar en { $where }: { $why }

## /launches

command-launches = Qué se lanzó, quién, cuándo
command-launches-recent = Los lanzamientos más recientes
command-launches-search = Lanzamientos por palabras, autor, tipo, arma o estado
option-words = Por ejemplo, en inglés: hwasong east sea, Kharkiv, Houthi
option-launcher = Quién disparó
option-kind = Para qué
option-weapon = Qué se lanzó
option-attested = Cuán contrastado está
command-launches-show = Todo lo que se sabe de un lanzamiento: datos, fuentes, quién dijo qué y cuándo
option-launch = El id de la última línea de la alerta, por ejemplo KP-20230913-1
command-launches-map = Un mapa de un lanzamiento o de muchos: desde dónde, hacia dónde
option-map-launch = Un lanzamiento, por su id
option-map-days = Cuántos días atrás, 30 si no se indica
command-launches-stats = Gráficos de lanzamientos por mes, autor y arma, con las cifras en archivos
option-stats-days = Cuántos días atrás, 365 si no se indica
launch-unknown = No hay ningún lanzamiento «{ $said }». Su id es la última línea de su alerta, por ejemplo `KP-20230913-1`; `/launches recent` lista los más recientes.
pages-newest = Lanzamientos más recientes
pages-sought = Lanzamientos: { $sought }
pages-words = «{ $words }»
pages-footer = Página { $page } de { $last } · { $count } lanzamientos
pages-none = Desde que este Salvo arrancó no se ha informado de ningún lanzamiento. `/subscribe` te avisará del próximo; `/about` dice cuándo se leyeron las fuentes.
pages-none-such = No se encontró nada. Prueba con menos palabras o con un nombre como lo escriben los titulares ingleses; `/launches recent` lista los más recientes.
page = Página { $page } de { $last }
button-back = Atrás
button-more = Más
button-newer = Más recientes
button-older = Anteriores
timeline-title = Cronología
timeline-of = Cronología de { $id }
timeline-none = No queda ninguna noticia.
sources-of = Fuentes de { $id } ({ $count })
sources-none = No queda ninguna noticia.
map-none = Aún no se conoce ningún lugar de `{ $id }`, así que no hay mapa. Su alerta nombrará uno en cuanto lo haga un medio; pregunta entonces de nuevo.
map-of = `{ $id }` en el mapa.
pictures-all = Todos los autores
pictures-span =
    { $days ->
        [1] { $whose }, el último día
       *[other] { $whose }, los últimos { $days } días
    }
pictures-count =
    { $count ->
        [one] { $title }: { $count } lanzamiento
       *[other] { $title }: { $count } lanzamientos
    }
pictures-newest = { $title }: los { $count } lanzamientos más recientes
pictures-map = { $title }. `/launches map launch:` muestra uno de ellos.
pictures-stats = { $title }. { $counted }
pictures-counted = Contados por el mes de la primera noticia, UTC; sin lo que se retiró o no alertó a nadie.
pictures-none =
    { $days ->
        [1] { $launcher ->
            [none] No se informó de ningún lanzamiento en el último día. Prueba con más `days` o con otro autor.
           *[one] { $launcher }: no se informó de ningún lanzamiento en el último día. Prueba con más `days` o con otro autor.
        }
       *[other] { $launcher ->
            [none] No se informó de ningún lanzamiento en los últimos { $days } días. Prueba con más `days` o con otro autor.
           *[one] { $launcher }: no se informó de ningún lanzamiento en los últimos { $days } días. Prueba con más `days` o con otro autor.
        }
    }

## /alert, y los botones bajo las alertas

command-alert = Probar una alerta o preguntar por qué no la hubo
command-alert-test = Publicar un ejemplo en este canal, para ver cómo son las alertas
command-alert-why = Por qué una noticia dio una alerta, o no
option-item = El enlace de la noticia o palabras de su titular
test-refused = No se pudo publicar el ejemplo: { $why }
test-unsubscribed = El ejemplo está publicado. Este canal aún no está suscrito: usa /subscribe para recibir aquí alertas reales.
test-paused = El ejemplo está publicado, pero las alertas de este canal están en pausa: { $why } /subscribe las reanuda.
test-done =
    El ejemplo está publicado. { $would }
    Lo que desea este canal: { $wishes }
test-at-once = Un lanzamiento como este se anunciaría aquí de inmediato.
test-after-quiet = Un lanzamiento como este se anunciaría aquí al terminar las horas de silencio, { $moment }.
test-held = Un lanzamiento como este no se anunciaría aquí: lo retiene { $filter }.
test-calls = Llamaría al rol; el ejemplo no llama a nadie.
test-calls-nobody = El rol no se llamaría por él.
test-forum = Las alertas reales llegan a { $forum }, cada una como publicación aparte.
why-unread = Ninguna fuente que lee Salvo ha traído aún esta noticia. `/about` dice cuándo se leyeron. Da en su lugar las palabras del titular para ver qué haría Salvo con ellas.
why-no-words = Ninguna fuente ha traído una noticia con estas palabras.
why-no-report = Si llegaran como titular, Salvo entendería que no informan de un lanzamiento: { $reason }.
why-sure = Si llegaran como titular, Salvo alertaría enseguida: { $reason }.
why-unsure = Si llegaran como titular, Salvo alertaría en cuanto un segundo medio dijera lo mismo: { $reason }.
why-item = **{ $outlet }**: { $title }
why-read = Leída { $moment }.
why-held-none = Se entendió que no informa de un lanzamiento: { $reason }.
why-held = Se entendió que informa de un lanzamiento: { $reason }.
why-weighed = { $reason } (seguro al { $percent } %)
why-weighed-by = { $reason } (seguro al { $percent } %; lo que más pesó: { $words })
why-nobody = Pertenece a `{ $id }`, que aún no alerta a nadie: una sola noticia insegura; un segundo medio independiente la haría alerta.
why-unpromised = Pertenece a `{ $id }`, que no estaba destinado a este canal: { $why }
why-not-subscribed = no está suscrito. Usa /subscribe.
why-only-afterwards = se suscribió solo después, y no se publica nada anterior.
why-too-old = Salvo lo supo con más de { $hours } horas de retraso; eso entra en el historial y no alerta a nadie.
why-wanted-now = Pertenece a `{ $id }`, que este canal solo quiere desde ahora; se publicará con su próximo cambio.
why-filtered = Pertenece a `{ $id }`, que este canal no quiere tal como está: lo retiene { $filter }. Se publicará en cuanto eso cambie, si aún es reciente. `/subscriptions` muestra los filtros.
why-here = Pertenece a `{ $id }`, que está en este canal: { $link }
why-summary = Pertenece a `{ $id }`, que se suma al resumen del canal { $moment }.
why-quiet = Pertenece a `{ $id }`, que espera al final de las horas de silencio de este canal, { $moment }.
why-going = Pertenece a `{ $id }`, que va camino de este canal.
why-going-slowly = Pertenece a `{ $id }`, que va camino de este canal: { $why }
why-refused = Pertenece a `{ $id }`, que no se pudo publicar aquí: { $why }
mistake-nowhere = Los operadores de este Salvo no reciben avisos aquí. Díselo a un admin de este servidor.
mistake-unreached = No se pudo contactar con los operadores. Prueba dentro de unos minutos.
mistake-done = Gracias: los operadores ya tienen el aviso.
form-mistake = Avisar de un error
form-mistake-what = ¿Qué está mal?

## /launch, para operadores

command-launch = Corregir lo que Salvo hizo de las noticias (operadores)
command-launch-merge = Dos lanzamientos son uno: el primero toma las noticias del otro
option-merge-launch = El lanzamiento que queda
option-merge-other = El lanzamiento que se une a él
command-launch-split = Una noticia es de otro lanzamiento: hacer de ella uno propio
option-split-launch = El lanzamiento al que se asignó
option-split-report = La noticia que no le pertenece
command-launch-retract = Retirar un lanzamiento: sus mensajes se tachan
option-retract-launch = El lanzamiento que no lo fue
option-retract-reason = Por qué, con palabras que verán sus lectores
command-launch-undo = Deshacer una unión, separación o retirada
option-undo-action = El número que le dio Salvo
launch-merged = `{ $gone }` se cuenta ahora como `{ $kept }`.
launch-split = La noticia salió de `{ $whole }` y ahora es `{ $new }`.
launch-retracted = `{ $id }` queda retirado.
launch-undone = La acción { $number } queda deshecha.
launch-follow = { $what } Los mensajes siguen en medio minuto. `/launch undo { $number }` lo deshace.
launch-follow-undone = { $what } Los mensajes siguen en medio minuto.
mend-which = ¿Qué noticia no pertenece a `{ $id }`?
mend-report = Una noticia
form-retract = Retirar un lanzamiento
form-retract-why = Por qué, en palabras para sus lectores
form-merge = Dos lanzamientos son uno
form-merge-into = El lanzamiento que queda
launch-one-already = Ya son un mismo lanzamiento. Indica dos distintos.
launch-one-report = { $id } tiene una sola noticia, así que no hay nada que separar.
launch-retracted-already = { $id } ya está retirado.
launch-undone-already = La acción { $number } ya se deshizo.
launch-no-action = No hay ninguna acción { $number } que deshacer. El número de una acción figura en la respuesta que la siguió.
launch-no-report = { $id } no contiene esa noticia. Elige una que Discord ofrezca al escribir.
launch-none = No hay ningún lanzamiento { $id }. `/launches recent` lista los más recientes.

## /feeds, para operadores

command-feeds = Las fuentes de noticias que lee Salvo (operadores)
command-feeds-list = Cada fuente y cómo está, primero las que fallan
command-feeds-add = Leer desde ahora también otra fuente
option-feed-url = La dirección de la fuente
option-feed-name = Cómo llamarla
option-feed-language = Su idioma, por ejemplo en
command-feeds-remove = Dejar de leer una fuente añadida por Discord
option-feed-added = El nombre de la fuente
command-feeds-check = Leer una fuente ahora y mostrar qué trae
option-feed = El nombre de una fuente o la dirección de cualquiera
command-feeds-import = Leer desde ahora también las fuentes de un archivo OPML
option-feed-file = Un archivo OPML, como lo exportan los lectores de fuentes
command-feeds-reload = Leer feeds.yaml otra vez
feeds-title = Fuentes ({ $count })
feeds-title-trouble = Fuentes ({ $count }, con problemas: { $trouble })
feeds-none = Ninguna. Usa /feeds add.
feeds-added-mark = { $name } (añadida)
feeds-unread = { $name } · aún sin leer
feeds-overdue = ⚠ { $name } · con retraso: última consulta { $moment }; /feeds check la consulta ahora
feeds-failing = ⚠ { $name } · falla: { $why }
feeds-failing-since = ⚠ { $name } · falla desde { $moment }: { $why }
feeds-unknown-trouble = se desconoce
feeds-frozen = 💤 { $name } · responde, sin nada nuevo desde { $moment }
feeds-read = { $name } · leída { $moment } · elementos: { $items }, noticias válidas: { $reports }
feeds-reloaded = Se han vuelto a leer las fuentes. Vigiladas ahora: { $count }. /feeds list las muestra.
feeds-known = Ya hay una fuente «{ $name }». Elige otro nombre.
feeds-known-address = Esa dirección ya se lee, como «{ $name }».
feeds-added = «{ $name }» se lee desde ahora.
feeds-not-english = Salvo solo entiende inglés: lo que esta fuente diga en otro idioma no alerta a nadie.
feeds-large-file = El archivo pasa de { $most } MB: divídelo.
feeds-bad-file = El archivo no sirve (en inglés): { $why }.
feeds-nothing-new = El archivo no trae ninguna fuente que no se lea ya.
feeds-imported =
    { $count ->
        [one] Desde ahora se lee { $count } fuente. /feeds list muestra cómo está.
       *[other] Desde ahora se leen { $count } fuentes. /feeds list muestra cómo está cada una.
    }
feeds-imported-rest =
    { $count ->
        [one] Desde ahora se lee { $count } fuente; ya conocidas por nombre o dirección: { $known }. /feeds list muestra cómo está.
       *[other] Desde ahora se leen { $count } fuentes; ya conocidas por nombre o dirección: { $known }. /feeds list muestra cómo está cada una.
    }
feeds-not-added = No se añadió por Discord ninguna fuente «{ $name }». Las de feeds.yaml se quitan allí y después con /feeds reload.
feeds-removed = «{ $name }» ya no se lee. Lo que trajo queda en el historial.
feeds-none-such = No hay ninguna fuente «{ $name }». Da un nombre que muestre /feeds list o una dirección.
feeds-unreadable = No se puede leer la fuente (en inglés): { $why }
feeds-no-address = Eso no es una dirección web. Da la dirección completa de la fuente, con https://.
feeds-empty = Se puede leer y ahora no trae ningún elemento.
feeds-brings =
    { $count ->
        [one] Trae ahora { $count } elemento:
       *[other] Trae ahora { $count } elementos, los más recientes:
    }
