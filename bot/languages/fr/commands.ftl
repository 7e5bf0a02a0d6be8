### Ce qui est dit à qui demande : commandes, options, réponses, pages, boutons, formulaires, erreurs.
### Les commandes et options gardent leur nom anglais. Limites : 100 caractères pour command-, option-, choice- ; 45 pour form-.

## Toute réponse

error-changed = Cette commande a changé depuis que Discord vous l’a montrée. Rechargez Discord (Ctrl+R), puis utilisez-la de nouveau.
error-server-only = Cette commande ne fonctionne que sur un serveur. Utilisez-la là.
error-mistake = Salvo a commis une erreur ; ses opérateurs la trouveront dans le journal sous `{ $number }`. Réessayez ; si cela se reproduit, donnez-leur ce numéro.
error-other = Salvo signale (en anglais) : { $why }
conversation = Cette conversation

## /about et /help

command-about = Ce qu’est Salvo, comment il se porte et comment l’inviter
about-description =
    Alertes sur les tirs de missiles d’après la presse : une alerte par tir, avec chaque média qui le rapporte, modifiée à mesure que l’on en sait plus.
    `/subscribe` lance les alertes dans ce salon ; `/launches recent` montre les plus récentes.
about-invite = Inviter Salvo
about-project = Projet
about-feeds = Flux
about-feeds-well = { $count } suivis, tout va bien
about-feeds-trouble = { $count } suivis, { $trouble } en difficulté
about-last-poll = Dernière lecture
about-no-poll = Aucune encore
about-told = Tirs annoncés
about-latency = Latence
about-no-latency = Pas encore mesurée
about-milliseconds = { $count } ms
about-running = En marche depuis
about-servers = Serveurs
command-help = Comment commencer, et à quoi s’attendre
help-title = Salvo en cinq questions
help-begin = Comment recevoir des alertes ?
    .answer = Utilisez `/subscribe` dans le salon où elles doivent arriver. Il vous faut « Gérer le serveur » ; Salvo dit ce qu’il lui faut.
help-get = Que vais-je recevoir ?
    .answer =
        Un message par tir, avec chaque média qui le rapporte, modifié à mesure que l’on en sait plus.
        Essayez `/alert test`.
help-sure = Est-ce sûr ?
    .answer = Chaque alerte dit *présumé* (quelqu’un le pense), *rapporté* (un média le dit) ou *confirmé* (une source officielle ou deux médias indépendants le disent). Ce qui se révèle faux est barré et corrigé dans le salon.
help-why = Pourquoi y a-t-il eu une alerte, ou non ?
    .answer = `/alert why` avec le lien de l’article dit ce que Salvo en a fait. **Signaler une erreur** sous une alerte prévient les opérateurs.
help-stop = Comment arrêter, ou revenir en arrière ?
    .answer = `/unsubscribe` arrête les alertes d’un salon ; `/subscriptions` montre quels salons en reçoivent. `/launches recent` et `/launches search` reviennent en arrière.

## /subscribe, /unsubscribe, /subscriptions

command-subscribe = Publier dans un salon des alertes sur les tirs de missiles
option-channel = Où vont les alertes ; par défaut, le salon où vous êtes
option-launchers = Seulement les tirs de ceux-ci ; séparez-en plusieurs par des virgules
option-kinds = Seulement les tirs de cette nature ; séparez-en plusieurs par des virgules
option-weapons = Seulement ces classes, par exemple : ICBM et plus, missiles de croisière
option-status = Seulement les tirs au moins aussi bien attestés
option-outlets = Seulement les tirs rapportés par autant de médias indépendants
option-mention = Un rôle à appeler
option-mention-status = N’appeler le rôle que pour les tirs au moins aussi bien attestés
option-mention-outlets = N’appeler le rôle que si autant de médias indépendants en parlent
option-mention-weapons = N’appeler le rôle que pour cette classe et celles de plus longue portée
option-updates = Ce qui se passe quand on en sait plus
option-quiet = Heures calmes, par exemple 22:00-07:00 ; le reste est dit après. off pour aucune
option-timezone = Le fuseau horaire des heures calmes, par exemple Europe/Paris
option-hourly-limit = Tant d’alertes par heure ; au-delà, un seul message les résume. 0 : pas de limite
option-language = La langue de ce qui y est publié ; par défaut, celle du serveur
option-publish = Dans un salon d’annonces : publier les alertes pour les salons qui le suivent
choice-call-nobody = N’appeler plus personne
choice-any-weapon = Toute arme
choice-any = Tous
choice-updates-edit = Modifier l’alerte ; ne répondre que si elle est retirée
choice-updates-reply = Répondre aussi quand quelque chose d’important se produit
choice-updates-thread = Dire aussi l’important dans un fil sous l’alerte
subscribe-everyone = Salvo n’appelle jamais tout le monde. Choisissez un rôle que l’on prend pour être appelé.
subscribe-unheard = { $role } ne l’entendrait pas encore : autorisez tout le monde à le mentionner dans Paramètres du serveur → Rôles, ou donnez à Salvo **« Mentionner @everyone, @here et tous les rôles »** dans le salon.
subscribe-not-news = Seuls les messages d’un salon d’annonces peuvent être publiés. Omettez `publish` ici.
subscribe-already =
    { $where } : abonnement déjà en place. { $wishes }
    /unsubscribe arrête ses alertes.
subscribe-done =
    { $done ->
        [new] { $where } : abonnement en place. { $wishes }
        [again] { $where } : les alertes reprennent. { $wishes }
       *[changed] { $where } : abonnement modifié. { $wishes }
    }
    Chaque tir y est publié une fois et tenu à jour ; rien de plus ancien. `/launches recent` montre les derniers tirs ; `/unsubscribe` arrête tout.
subscribe-direct = Discord laisse Salvo vous écrire tant que vous partagez un serveur ou l’avez parmi vos applications, et si vos paramètres de confidentialité le permettent. `/alert test` montre si c’est le cas.
subscribe-history = Conseillé : donnez-y à Salvo **« Voir les anciens messages »**. Il retrouve ainsi son propre message après une panne et ne le publie pas deux fois.
subscribe-post = C’est une publication de { $forum }. Pour que chaque tir ait la sienne, nommez le forum dans l’option `channel`.
no-channel = Discord n’a pas dit dans quel salon vous êtes. Nommez-en un avec l’option channel.
command-unsubscribe = Arrêter dans un salon les alertes sur les tirs de missiles
option-unsubscribe-channel = Où les alertes s’arrêtent ; par défaut, le salon où vous êtes
unsubscribe-none = { $where } : aucun abonnement. /subscriptions montre quels salons en ont un.
unsubscribe-done = { $where } ne reçoit plus d’alertes. Ce qui est publié reste. /subscribe les relance.
command-subscriptions = Montrer quels salons de ce serveur reçoivent des alertes, et si tout va bien
subscriptions-none = Aucun salon ne reçoit encore d’alertes ici. Utilisez /subscribe dans le salon où elles doivent arriver.
subscriptions-none-left = Plus aucun salon ne reçoit d’alertes ici. /subscribe les relance.
subscriptions-title = Abonnements ({ $count })
subscriptions-channel = Salon { $id }
subscription-title = Abonnement
subscription-line = { $where } · depuis { $moment } · { $health }
subscription-well = ✅ tout va bien
subscription-paused = ⏸ en pause : { $why }
subscription-lacking = ⚠ il manque à Salvo { $names } dans ce salon : autorisez-le dans Modifier le salon → Permissions
subscription-ended = Cet abonnement est terminé. /subscribe en commence un autre.
subscription-choose = En modifier un
button-change = Modifier
button-pause = Mettre en pause
button-resume = Reprendre
button-test = Essayer
button-end = Se désabonner
form-change = Modifier l’abonnement
form-launchers = Auteurs des tirs, séparés par des virgules
form-kinds = Nature des tirs
form-weapons = Armes : ICBM et plus, roquettes, etc.
form-quiet = Heures calmes et fuseau horaire
form-hourly = Alertes par heure au plus, 0 : sans limite
stopped = Vous avez abonné { $where } aux alertes sur les tirs de missiles. Elles se sont arrêtées : { $why }

## Un abonnement en mots

wishes-every = Tous les tirs.
wishes-filtered = Tirs retenus : { $filters }.
wishes-launchers = par { $launchers }
wishes-kinds = seulement { $kinds }
wishes-weapons = arme : { $weapons }
wishes-once = une fois { $reached }
wishes-told-by = rapporté par { $count } médias indépendants
wishes-calls = Appelle { $role } pour ceux-ci : { $reached }.
wishes-calls-each = Appelle { $role } pour chacun.
wishes-replies = Répond à ses alertes quand quelque chose d’important se produit.
wishes-thread = L’important est dit ensuite dans un fil sous chaque alerte.
wishes-quiet = Silence de { $start } à { $end } ({ $zone }) : ce que l’on apprend entre-temps est dit après.
wishes-hourly =
    { $count ->
        [one] Au plus { $count } alerte par heure ; les autres sont résumées en un message.
       *[other] Au plus { $count } alertes par heure ; les autres sont résumées en un message.
    }
wishes-published = Les alertes sont publiées pour les salons qui le suivent.
wishes-language = Langue : { $language }.
class-ballistic = missiles balistiques de toute classe
class-missile = missiles de classe non précisée
kinds-test = essais et exercices
kinds-attack = attaques
kinds-space_launch = lancements de satellites
kinds-unknown = tirs sans but précisé
and-up = { $klass } et plus
and-up-ballistic = tout missile balistique
held-taken_back = son retrait
held-launcher = le filtre des auteurs
held-kind = le filtre de la nature des tirs
held-weapon = le filtre des armes
held-status = le filtre du statut
held-outlets = le filtre des médias indépendants

## Ce qui a été tapé et n’est pas compris

quiet-without-hours = Indiquez les heures calmes en plus du fuseau : `quiet`, par exemple `22:00-07:00`.
quiet-without-zone = Indiquez le fuseau des heures calmes : `timezone`, par exemple `Europe/Paris`.
quiet-unreadable = « { $said } » ne sont pas des heures calmes. Écrivez quand elles commencent et finissent, par exemple `22:00-07:00`, ou `off` pour aucune.
zone-unknown = « { $said } » n’est pas un fuseau horaire. Choisissez-en un que Discord propose quand vous tapez la grande ville la plus proche, par exemple `Europe/Paris`.
mention-without-role = Indiquez aussi le rôle à appeler : choisissez-le dans l’option `mention`.
launcher-unknown = Salvo ne connaît pas d’auteur « { $said } ». Choisissez ce que Discord propose quand vous tapez ; séparez-en plusieurs par des virgules ; `any` veut dire tous.
kind-unheard = Salvo ne connaît pas de tir de nature « { $said } ». Choisissez ce que Discord propose quand vous tapez ; séparez-en plusieurs par des virgules ; `any` veut dire tous.
class-unheard = Salvo ne connaît pas de classe d’arme « { $said } ». Choisissez ce que Discord propose quand vous tapez ; séparez-en plusieurs par des virgules ; `any` veut dire toutes.
hourly-unreadable = « { $said } » n’est pas un nombre d’alertes par heure. Écrivez-en un de 0 à { $most }.
one-launcher-unknown = Salvo ne connaît pas d’auteur « { $said } ». Choisissez-en un que Discord propose quand vous tapez.

## Qui peut demander, et ce qu’il faut à Salvo

permission-view-channel = Voir le salon
permission-send-messages = Envoyer des messages
permission-send-in-threads = Envoyer des messages dans les fils
permission-embed-links = Intégrer des liens
permission-read-history = Voir les anciens messages
need-manager = Il vous faut pour cela la permission **« Gérer le serveur »**. Demandez à qui l’a d’utiliser cette commande, ou de la donner à l’un de vos rôles dans Paramètres du serveur → Rôles.
need-operator = Seuls les opérateurs de ce Salvo peuvent le faire. Si c’est vous, mettez votre identifiant Discord (`{ $id }`) dans OWNER_IDS et redémarrez Salvo.
need-member = Salvo n’est pas membre de ce serveur et ne peut rien y publier. Invitez-le avec le lien de /about, puis utilisez /subscribe ; ou abonnez-vous dans un message privé avec Salvo.
need-permissions =
    Salvo ne peut pas encore publier dans { $where } : il lui manque { $names }.
    Ouvrez Modifier le salon → Permissions, ajoutez le rôle de Salvo, autorisez ce qui est nommé, puis utilisez de nouveau /subscribe.
need-other = Salvo ne peut pas encore publier dans { $where } : { $why }

## /launches

command-launches = Ce qui a été tiré, par qui, quand
command-launches-recent = Les tirs les plus récents
command-launches-search = Les tirs par mots, auteur, nature, arme ou statut
option-words = Par exemple, en anglais : hwasong east sea, Kharkiv, Houthi
option-launcher = Qui a tiré
option-kind = Dans quel but
option-weapon = Ce qui a été tiré
option-attested = À quel point c’est attesté
command-launches-show = Tout ce que l’on sait d’un tir : faits, sources, qui a dit quoi et quand
option-launch = L’identifiant de la dernière ligne de l’alerte, par exemple KP-20230913-1
command-launches-map = Une carte d’un tir ou de plusieurs : d’où, vers où
option-map-launch = Un tir, par son identifiant
option-map-days = Combien de jours en arrière, 30 par défaut
command-launches-stats = Graphiques des tirs par mois, auteur et arme, avec les chiffres en fichiers
option-stats-days = Combien de jours en arrière, 365 par défaut
launch-unknown = Il n’y a pas de tir « { $said } ». Son identifiant est la dernière ligne de son alerte, par exemple `KP-20230913-1` ; `/launches recent` liste les plus récents.
pages-newest = Tirs les plus récents
pages-sought = Tirs : { $sought }
pages-words = « { $words } »
pages-footer = Page { $page } sur { $last } · { $count } tirs
pages-none = Aucun tir n’a été rapporté depuis le démarrage de ce Salvo. `/subscribe` vous annoncera le prochain ; `/about` dit quand les flux ont été lus.
pages-none-such = Rien trouvé. Essayez moins de mots, ou un nom tel que l’écrivent les titres anglais ; `/launches recent` liste les plus récents.
page = Page { $page } sur { $last }
button-back = Retour
button-more = Suite
button-newer = Plus récents
button-older = Plus anciens
timeline-title = Chronologie
timeline-of = Chronologie de { $id }
timeline-none = Aucune information ne subsiste.
sources-of = Sources de { $id } ({ $count })
sources-none = Aucune information ne subsiste.
map-none = Aucun lieu de `{ $id }` n’est encore connu, il n’y en a donc pas de carte. Son alerte en nommera un dès qu’un média le fera ; redemandez alors.
map-of = `{ $id }` sur la carte.
pictures-all = Tous les auteurs
pictures-span =
    { $days ->
        [1] { $whose }, le dernier jour
       *[other] { $whose }, les { $days } derniers jours
    }
pictures-count =
    { $count ->
        [one] { $title } : { $count } tir
       *[other] { $title } : { $count } tirs
    }
pictures-newest = { $title } : les { $count } tirs les plus récents
pictures-map = { $title }. `/launches map launch:` en montre un.
pictures-stats = { $title }. { $counted }
pictures-counted = Comptés par mois du premier signalement, UTC ; sans ce qui a été retiré ou n’a alerté personne.
pictures-none =
    { $days ->
        [1] { $launcher ->
            [none] Aucun tir n’a été rapporté le dernier jour. Essayez plus de `days`, ou un autre auteur.
           *[one] { $launcher } : aucun tir n’a été rapporté le dernier jour. Essayez plus de `days`, ou un autre auteur.
        }
       *[other] { $launcher ->
            [none] Aucun tir n’a été rapporté ces { $days } derniers jours. Essayez plus de `days`, ou un autre auteur.
           *[one] { $launcher } : aucun tir n’a été rapporté ces { $days } derniers jours. Essayez plus de `days`, ou un autre auteur.
        }
    }

## /alert, et les boutons sous les alertes

command-alert = Essayer une alerte, ou demander pourquoi il n’y en a pas eu
command-alert-test = Publier un exemple dans ce salon, pour voir à quoi ressemblent les alertes
command-alert-why = Pourquoi un article a donné une alerte, ou non
option-item = Le lien de l’article, ou des mots de son titre
test-refused = L’exemple n’a pas pu être publié : { $why }
test-unsubscribed = L’exemple est publié. Il n’y a pas encore d’abonnement ici : utilisez /subscribe pour y recevoir de vraies alertes.
test-paused = L’exemple est publié, mais les alertes de ce salon sont en pause : { $why } /subscribe les relance.
test-done =
    L’exemple est publié. { $would }
    Ce que souhaite ce salon : { $wishes }
test-at-once = Un tir comme celui-ci serait annoncé ici aussitôt.
test-after-quiet = Un tir comme celui-ci serait annoncé ici à la fin des heures calmes, { $moment }.
test-held = Un tir comme celui-ci ne serait pas annoncé ici : ce qui le retient est { $filter }.
test-calls = Il appellerait le rôle ; l’exemple n’appelle personne.
test-calls-nobody = Le rôle ne serait pas appelé pour cela.
test-forum = Les vraies alertes arrivent dans { $forum }, chacune comme publication à part.
why-unread = Aucun flux lu par Salvo n’a encore apporté cet article. `/about` dit quand ils ont été lus. Donnez plutôt les mots du titre pour voir ce que Salvo en ferait.
why-no-words = Aucun flux n’a apporté d’article avec ces mots.
why-no-report = S’ils arrivaient en titre, Salvo jugerait qu’ils n’annoncent aucun tir : { $reason }.
why-sure = S’ils arrivaient en titre, Salvo alerterait aussitôt : { $reason }.
why-unsure = S’ils arrivaient en titre, Salvo alerterait dès qu’un second média dit de même : { $reason }.
why-item = **{ $outlet }** : { $title }
why-read = Lu { $moment }.
why-held-none = Tenu pour n’annoncer aucun tir : { $reason }.
why-held = Tenu pour l’annonce d’un tir : { $reason }.
why-weighed = { $reason } (sûr à { $percent } %)
why-weighed-by = { $reason } (sûr à { $percent } % ; ce qui a le plus pesé : { $words })
why-nobody = Il relève de `{ $id }`, qui n’alerte encore personne : une seule information peu sûre ; un second média indépendant en ferait une alerte.
why-unpromised = Il relève de `{ $id }`, qui n’était pas destiné à ce salon : { $why }
why-not-subscribed = il n’est pas abonné. Utilisez /subscribe.
why-only-afterwards = il ne s’est abonné qu’ensuite, et rien de plus ancien n’est publié.
why-too-old = Salvo l’a appris avec plus de { $hours } heures de retard ; cela entre dans l’historique et n’alerte personne.
why-wanted-now = Il relève de `{ $id }`, que ce salon ne veut que depuis peu ; il sera publié à son prochain changement.
why-filtered = Il relève de `{ $id }`, que ce salon ne veut pas en l’état : ce qui le retient est { $filter }. Il sera publié dès que cela change, s’il est encore récent. `/subscriptions` montre les filtres.
why-here = Il relève de `{ $id }`, qui figure dans ce salon : { $link }
why-summary = Il relève de `{ $id }`, qui rejoindra le résumé du salon { $moment }.
why-quiet = Il relève de `{ $id }`, qui attend la fin des heures calmes de ce salon, { $moment }.
why-going = Il relève de `{ $id }`, qui est en route vers ce salon.
why-going-slowly = Il relève de `{ $id }`, qui est en route vers ce salon : { $why }
why-refused = Il relève de `{ $id }`, qui n’a pas pu être publié ici : { $why }
mistake-nowhere = Les opérateurs de ce Salvo ne reçoivent pas de signalements ici. Dites-le à un admin de ce serveur.
mistake-unreached = Les opérateurs n’ont pas pu être joints. Réessayez dans quelques minutes.
mistake-done = Merci : les opérateurs sont prévenus.
form-mistake = Signaler une erreur
form-mistake-what = Qu’est-ce qui est faux ?

## /launch, pour les opérateurs

command-launch = Corriger ce que Salvo a fait des articles (opérateurs)
command-launch-merge = Deux tirs n’en font qu’un : le premier prend les articles de l’autre
option-merge-launch = Le tir qui reste
option-merge-other = Le tir qui s’y fond
command-launch-split = Un article relève d’un autre tir : en faire un tir à part
option-split-launch = Le tir auquel il a été rattaché
option-split-report = L’article qui n’en relève pas
command-launch-retract = Retirer un tir : ses messages sont barrés
option-retract-launch = Le tir qui n’en était pas un
option-retract-reason = Pourquoi, en mots que ses lecteurs verront
command-launch-undo = Annuler une fusion, une séparation ou un retrait
option-undo-action = Le numéro que Salvo lui a donné
launch-merged = `{ $gone }` est désormais annoncé comme `{ $kept }`.
launch-split = L’article a quitté `{ $whole }` et est désormais `{ $new }`.
launch-retracted = `{ $id }` est retiré.
launch-undone = L’action { $number } est annulée.
launch-follow = { $what } Les messages suivent dans la demi-minute. `/launch undo { $number }` l’annule.
launch-follow-undone = { $what } Les messages suivent dans la demi-minute.
mend-which = Quel article ne relève pas de `{ $id }` ?
mend-report = Un article
form-retract = Retirer un tir
form-retract-why = Pourquoi, en mots que ses lecteurs verront
form-merge = Deux tirs n’en font qu’un
form-merge-into = Le tir qui reste
launch-one-already = C’est déjà un seul et même tir. Nommez-en deux différents.
launch-one-report = { $id } n’a qu’un article, il n’y a donc rien à séparer.
launch-retracted-already = { $id } est déjà retiré.
launch-undone-already = L’action { $number } a déjà été annulée.
launch-no-action = Il n’y a pas d’action { $number } à annuler. Le numéro d’une action figure dans la réponse qui l’a suivie.
launch-no-report = { $id } ne contient pas cet article. Choisissez-en un que Discord propose quand vous tapez.
launch-none = Il n’y a pas de tir { $id }. `/launches recent` liste les plus récents.

## /feeds, pour les opérateurs

command-feeds = Les flux d’actualité que lit Salvo (opérateurs)
command-feeds-list = Chaque flux et son état, ceux en panne d’abord
command-feeds-add = Lire désormais un flux de plus
option-feed-url = L’adresse du flux
option-feed-name = Comment l’appeler
option-feed-language = Sa langue, par exemple en
command-feeds-remove = Ne plus lire un flux ajouté par Discord
option-feed-added = Le nom du flux
command-feeds-check = Lire un flux maintenant et montrer ce qu’il apporte
option-feed = Le nom d’un flux, ou l’adresse de n’importe lequel
command-feeds-import = Lire désormais aussi les flux d’un fichier OPML
option-feed-file = Un fichier OPML, tel que l’exportent les lecteurs de flux
command-feeds-reload = Relire feeds.yaml
feeds-title = Flux ({ $count })
feeds-title-trouble = Flux ({ $count }, dont { $trouble } en difficulté)
feeds-none = Aucun. Utilisez /feeds add.
feeds-added-mark = { $name } (ajouté)
feeds-unread = { $name } · pas encore lu
feeds-overdue = ⚠ { $name } · en retard : dernière interrogation { $moment } ; /feeds check l’interroge maintenant
feeds-failing = ⚠ { $name } · en panne : { $why }
feeds-failing-since = ⚠ { $name } · en panne depuis { $moment } : { $why }
feeds-unknown-trouble = inconnu
feeds-frozen = 💤 { $name } · répond, rien de neuf depuis { $moment }
feeds-read = { $name } · lu { $moment } · éléments : { $items }, articles retenus : { $reports }
feeds-reloaded = Les flux ont été relus. Suivis désormais : { $count }. /feeds list les montre.
feeds-known = Il y a déjà un flux « { $name } ». Choisissez un autre nom.
feeds-known-address = Cette adresse est déjà lue, sous le nom « { $name } ».
feeds-added = « { $name } » est lu désormais.
feeds-not-english = Salvo ne comprend que l’anglais : ce que ce flux dit dans une autre langue n’alerte personne.
feeds-large-file = Le fichier dépasse { $most } Mo : divisez-le.
feeds-bad-file = Le fichier est inutilisable (en anglais) : { $why }.
feeds-nothing-new = Le fichier n’apporte aucun flux qui ne soit déjà lu.
feeds-imported =
    { $count ->
        [one] { $count } flux est lu désormais. /feeds list montre son état.
       *[other] { $count } flux sont lus désormais. /feeds list montre leur état.
    }
feeds-imported-rest =
    { $count ->
        [one] { $count } flux est lu désormais ; déjà connus par leur nom ou leur adresse : { $known }. /feeds list montre son état.
       *[other] { $count } flux sont lus désormais ; déjà connus par leur nom ou leur adresse : { $known }. /feeds list montre leur état.
    }
feeds-not-added = Aucun flux « { $name } » n’a été ajouté par Discord. Ceux de feeds.yaml s’y retirent, puis par /feeds reload.
feeds-removed = « { $name } » n’est plus lu. Ce qu’il a apporté reste dans l’historique.
feeds-none-such = Il n’y a pas de flux « { $name } ». Donnez un nom que montre /feeds list, ou une adresse.
feeds-unreadable = Le flux est illisible (en anglais) : { $why }
feeds-no-address = Ce n’est pas une adresse web. Donnez l’adresse complète du flux, https:// compris.
feeds-empty = Il est lisible et n’apporte rien en ce moment.
feeds-brings =
    { $count ->
        [one] Il apporte { $count } élément :
       *[other] Il apporte { $count } éléments, dont les plus récents :
    }
