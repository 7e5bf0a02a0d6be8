### Ce qui est publié dans les salons : alertes, résumés, réponses, corrections, images. Aide : docs/translating.md
### Style de dépêche : l’auteur, deux-points, puis le tir ; aucun verbe n’a ainsi à s’accorder.

## Armes

weapon-ballistic =
    { $n ->
        [one] missile balistique
       *[other] missiles balistiques
    }
weapon-srbm =
    { $n ->
        [one] missile balistique à courte portée
       *[other] missiles balistiques à courte portée
    }
weapon-mrbm =
    { $n ->
        [one] missile balistique à moyenne portée
       *[other] missiles balistiques à moyenne portée
    }
weapon-irbm =
    { $n ->
        [one] missile balistique de portée intermédiaire
       *[other] missiles balistiques de portée intermédiaire
    }
weapon-icbm =
    { $n ->
        [one] missile balistique intercontinental
       *[other] missiles balistiques intercontinentaux
    }
weapon-slbm =
    { $n ->
        [one] missile balistique lancé par sous-marin
       *[other] missiles balistiques lancés par sous-marin
    }
weapon-cruise =
    { $n ->
        [one] missile de croisière
       *[other] missiles de croisière
    }
weapon-hypersonic =
    { $n ->
        [one] missile hypersonique
       *[other] missiles hypersoniques
    }
weapon-anti_ship =
    { $n ->
        [one] missile antinavire
       *[other] missiles antinavires
    }
weapon-sam =
    { $n ->
        [one] missile sol-air
       *[other] missiles sol-air
    }
weapon-rocket =
    { $n ->
        [one] roquette
       *[other] roquettes
    }
weapon-slv =
    { $n ->
        [one] fusée spatiale
       *[other] fusées spatiales
    }
weapon-missile =
    { $n ->
        [one] missile
       *[other] missiles
    }
weapon-satellite =
    { $n ->
        [one] fusée porte-satellite
       *[other] fusées porte-satellites
    }
weapon-of-model = { $noun } { $model }

## Nombres

number =
    { $amount ->
        [least] au moins { $min }
        [range] { $min } à { $max }
        [about] environ { $min }
        [about-range] environ { $min } à { $max }
       *[exact] { $min }
    }
counted =
    { $amount ->
        [single]
            { $weapon ->
                [rocket] une { $noun }
                [slv] une { $noun }
                [satellite] une { $noun }
               *[other] un { $noun }
            }
        [some] { $noun }
        [any]
            { $weapon ->
                [rocket] au moins une { $noun }
                [slv] au moins une { $noun }
                [satellite] au moins une { $noun }
               *[other] au moins un { $noun }
            }
       *[exact] { number } { $noun }
    }
outlets-heard =
    { $count ->
        [one] { $count } média
       *[other] { $count } médias
    }

## Listes

list-separator = ,{ " " }
list-wide-separator = ;{ " " }
list-and = { $start } et { $next }
list-or = { $start } ou { $next }
list-and-more =
    { $start } et { $count ->
        [one] { $count } autre
       *[other] { $count } autres
    }
list-or-more =
    { $start } ou { $count ->
        [one] { $count } autre
       *[other] { $count } autres
    }

## Dates

date-long = d MMMM y
date-short = d MMM y
date-of-year = d MMM
date-month = MMM y
date-month-only = LLL
date-span = du { $first } au { $last }

## Ce que l’on sait

status-suspected = présumé
status-reported = rapporté
status-confirmed = confirmé
status-corrected = corrigé
status-retracted = retiré
kind-test = Essai ou exercice
    .inside = essai
kind-attack = Attaque
    .inside = attaque
kind-space_launch = Lancement de satellite
    .inside = lancement spatial
kind-unknown = Non précisé
    .inside = inconnu
outcome-success = Réussi, selon les annonces
    .inside = réussi, selon les annonces
outcome-failure = Échec, selon les annonces
    .inside = échec, selon les annonces
outcome-intercepted = Interceptions rapportées
    .inside = interceptions rapportées
outcome-hit = Impact rapporté
    .inside = impact rapporté

## La ligne que montre un téléphone

happening =
    { $launcher ->
        [none] { deed }{ whither }
       *[known] { $who } : { deed }{ whither }
    }
deed =
    { $suspected ->
        [yes] { $kind ->
            [space_launch] possible lancement { of }
           *[other] possible tir { of }
        }
       *[no] { $kind ->
            [space_launch] lancement { of }
           *[other] { $amount ->
                [some] tirs de { $what }
               *[other] tir { of }
            }
        }
    }
of =
    { $amount ->
        [exact] de { $what }
        [range] de { $what }
        [some] de { $what }
       *[other] d’{ $what }
    }
whither =
    { $whither ->
        [at] { "" } contre { $places }
        [toward] { "" } vers { $places }
        [from] { "" } depuis { $places }
       *[none] { "" }
    }
sayers =
    { $by ->
        [announcers] selon { $names }
        [outlet] selon { $names }
       *[none] selon un article
    }
alert-line = { $happening }, { $sayers } ({ $support })
alert-support = { $status }, { $outlets }
alert-undone = ~~{ $happening }, { $sayers }~~ { $status } : { $why }
alert-late = Publié tardivement : { $line }
no-such-launch = ce tir n’a pas eu lieu.

## La fiche au-dessous

launcher-not-known = Auteur inconnu
title = { $who } : { $what }
undone = **{ $status } :** { $why }
gaps = Pas encore connu : { $gaps }.
gap-launcher = qui a tiré
gap-count = combien
gap-site = d’où
gap-target = vers où
gap-hour = à quelle heure
field-launcher = Tiré par
field-weapon = Arme
field-kind = Nature
field-site = Depuis
field-target = Vers
field-target-hit = Cible
field-outcome = Résultat
field-casualties = Victimes
field-launched = Tir
field-reported = Premier signalement
field-status = Statut
field-announcers = Annoncé par
field-differ = Ce sur quoi les médias divergent
field-outlets = Médias ({ $count })
field-outlets-more = Autres médias
not-known = Inconnu
not-said = Non précisé
casualties =
    { $who ->
        [killed] { $killed ->
            [one] { $killed } mort
           *[other] { $killed } morts
        }
        [injured] { $injured ->
            [one] { $injured } blessé
           *[other] { $injured } blessés
        }
       *[both] { $killed ->
            [one] { $killed } mort
           *[other] { $killed } morts
        }, { $injured ->
            [one] { $injured } blessé
           *[other] { $injured } blessés
        }
    }
as-reported = { $casualties }, selon les informations publiées
launched-at = { $moment } (selon l’annonce)
launched-on = { $day }, date locale ; l’heure n’est pas connue
status-official = { $status }, par une source officielle
status-independent =
    { $count ->
        [one] { $status }, par { $count } source indépendante
       *[other] { $status }, par { $count } sources indépendantes
    }
outlet-first = premier
outlet-official = officiel
outlet-unnamed = Média sans nom
untitled = Sans titre
more = … et { $count } de plus
more-between = … { $count } de plus …
time-not-known = Heure inconnue
fact-launcher = Auteur
fact-weapon = Arme
fact-count = Nombre
fact-site = Lieu du tir
fact-outcome = Résultat
fact-killed = Morts
fact-injured = Blessés
differ-line = { $fact } : { $values }
differ-value = { $value } ({ $outlets })

## Autres messages

example-title = Exemple : { $title }
example-line = Exemple, aucun tir réel : { $line }
example-description = Voici à quoi ressemble une alerte. Rien n’a été tiré.
example-place = la mer Exemple
correction =
    { $status } : { $why }
    L’alerte était `{ $id }` : ~~{ $happening }~~
summary-title =
    { $count ->
        [one] Résumé : { $count } tir
       *[other] Résumé : { $count } tirs
    }
summary-description = Pour ne pas alerter trop souvent, ces tirs sont réunis en un message, modifié à mesure que l’on en sait plus.
summary-line =
    { $count ->
        [one] { $count } tir : { $names }
       *[other] { $count } tirs : { $names }
    }
summary-who = { $who } ({ $count })
summary-nobody = Auteur inconnu
summary-undone = ~~{ $happening }~~ { $status }
update =
    { $news ->
        [none] Du nouveau sur `{ $id }`.
       *[some] Du nouveau sur `{ $id }` : { $news }.
    }
update-official = une source officielle le confirme
update-icbm = il s’agirait d’un missile balistique intercontinental
update-overflight = survol rapporté : { $lands }
update-casualties = des victimes sont signalées ({ $casualties })
update-count = le nombre est désormais de { $number }
button-sources = Sources
button-timeline = Chronologie
button-map = Carte
button-mistake = Signaler une erreur

## Ce qui est conservé en anglais et redit dans la langue du lecteur

kept-same = c’est le même tir que { $id }
kept-denied = Il n’y a pas eu de tir, selon { $announcer }.
kept-quiet = les heures calmes du salon
kept-by-hand = à la main. Son bouton la relance.
kept-put-out = Salvo n’est plus sur ce serveur. Invitez-le de nouveau, puis utilisez /subscribe.
kept-unseen = Salvo ne voit pas ce salon. Donnez-lui ici « Voir le salon » ; il reprendra de lui-même.
kept-no-direct = cette personne n’accepte pas les messages privés de Salvo. Autorisez-les dans les paramètres de confidentialité, puis utilisez /subscribe.
kept-no-text = ce salon n’accepte pas de messages. Utilisez /subscribe dans un salon textuel.
kept-no-writing = Salvo n’a pas le droit d’écrire ici. Donnez-lui « Envoyer des messages » et « Intégrer des liens » dans ce salon ; il reprendra de lui-même.
kept-wrong-kind = ce type de salon n’accepte pas de messages. Utilisez /subscribe dans un salon textuel.
kept-archived = ce fil est archivé. Rouvrez-le ; Salvo reprendra de lui-même.
kept-locked = ce fil est verrouillé. Déverrouillez-le ; Salvo reprendra de lui-même.
kept-no-tag = les publications de ce forum exigent un tag, et Salvo ne peut en poser aucun. Ajoutez-en un dans Modifier le salon → Tags, puis utilisez de nouveau /subscribe.
kept-no-shared = Discord ne laisse Salvo écrire à cette personne que s’ils partagent un serveur. Rejoignez-en un où se trouve Salvo, ou utilisez /subscribe dans un salon de votre serveur.
kept-gone = le salon n’existe plus, d’après Discord. S’il existe encore, Salvo reprendra de lui-même ; sinon, utilisez /subscribe dans un autre.
kept-deleted = le message a été supprimé dans Discord
kept-not-ours = le message appartient à un autre compte
kept-empty = Discord juge le message vide
kept-malformed = Discord juge le message mal formé
kept-blocked = l’AutoMod du serveur bloque le message
kept-link-blocked = l’AutoMod du serveur bloque un lien du message
kept-refused = Discord refuse le message (statut { $status }, code { $code })
kept-token = Discord n’accepte plus le jeton du bot : définissez un nouveau DISCORD_TOKEN et redémarrez Salvo
kept-status = Discord a répondu par le statut { $status }
kept-wait = Discord demande d’attendre
kept-slow = Discord n’a pas répondu à temps
kept-unreached = Discord est injoignable ({ $error })
kept-unread = la réponse de Discord est illisible ({ $error })
kept-broken = la connexion à Discord s’est rompue
kept-archived-since = le fil a été archivé avant que l’alerte ne change
kept-too-late = n’a pas pu être annoncé ici pendant { $days } jours
kept-fault = Salvo lui-même y a échoué ; son journal dit comment

## Pourquoi un article a été tenu pour l’annonce d’un tir, ou non ; suit deux-points

reason-fired = il dit que quelque chose a été tiré
reason-struck = il rapporte une frappe de missiles ou de roquettes
reason-intercepted = il rapporte des missiles interceptés, donc tirés par quelqu’un
reason-suspected = il dit qu’un tir a pu avoir lieu
reason-named_launch = il parle expressément d’un tir ou d’un essai
reason-no_launch_word = il ne mentionne ni missile, ni roquette, ni tir
reason-not_said_fired = il ne dit pas que quelque chose a été tiré
reason-future = il parle de ce qui peut ou va être tiré, non de ce qui l’a été
reason-negated = il dit que rien n’a été tiré
reason-false_alarm = il rapporte une fausse alerte
reason-past = il revient sur un tir ancien
reason-analysis = il analyse ou explique, sans annoncer de nouveau tir
reason-programme = il porte sur un programme d’armement : contrats, défilés, déploiements, essais de composants
reason-civil_space = il porte sur le spatial civil
reason-drones_only = il ne porte que sur des drones
reason-artillery_only = il ne porte que sur des canons, des mortiers ou des bombes
reason-sport = il porte sur le sport
reason-figurative = le mot y est employé au figuré
reason-culture = il porte sur un film, un jeu ou un livre
reason-weighed_against = pris ensemble, ses mots plaident contre un nouveau tir
reason-fault = Salvo lui-même y a échoué ; son journal dit comment

## Images, et ce qui est lu à leur place

launches-counted =
    { $count ->
        [one] { $count } tir
       *[other] { $count } tirs
    }
map-empty = Aucun tir
map-of-one = Carte d’un tir.
map-of-many = Carte : { $title }.
map-told = { $told }.
map-undone = { $status } : { $told }
map-status = Statut : { $status }.
map-statuses-of = { $count } { $status }
map-statuses = { $statuses }.
map-counted = { $count }, { $span }.
map-site-not-known = Le lieu du tir n’est pas connu.
map-nothing-known = Aucun lieu n’est connu, aucun n’est donc indiqué.
map-from = Depuis { $places }.
map-from-capital = Le lieu du tir n’est pas connu : la ligne en tirets part de la capitale, qui représente le pays ({ $state }).
map-no-target = La direction n’est pas connue.
map-toward = Vers { $places }.
map-vague = Seul le pays est connu pour { $places } ; sa capitale est indiquée.
map-schematic = Les lignes relient les lieux nommés ; ce ne sont pas des trajectoires.
map-placeless =
    { $count ->
        [one] { $count } tir n’est pas dessiné, faute de lieu connu.
       *[other] { $count } tirs ne sont pas dessinés, faute de lieu connu.
    }
map-placeless-below = { $span } · { $count } non dessinés (lieu inconnu)
map-busiest-from = Depuis : { $places }.
map-busiest-toward = Vers : { $places }.
map-place-count = { $place } ({ $count })
map-no-place = Aucun lieu connu
map-no-paths = les lignes ne sont pas des trajectoires
map-site-unknown = { $name } (lieu du tir inconnu)
map-unnamed = lieu sans nom
map-places-in = { $state } : { $count } lieux
map-places-around = autour de : { $state }, { $count } lieux
map-scale = { $length } km
map-key-from = depuis
map-key-toward = vers
map-key-country = seul le pays est connu
chart-title = Tirs
chart-none = Aucun tir
chart-told = Graphique : { $title }, { $count }, { $span }.
chart-others = autres
chart-other-weapons = Autres
chart-unsaid = Missile (classe non précisée)
chart-unnamed = Sans nom
chart-by-weapon = Par arme
chart-by-weapon-told = Par arme : { $figures }.
chart-by-launcher-told = Par auteur : { $figures }.
chart-by-month-told = Par mois : { $figures }.
chart-by-year-told = Par année : { $figures }.
