### What is posted in channels: alerts, summaries, replies, corrections, and what pictures say.
### How to translate: docs/translating.md. Words in { } are filled in; keep their names, move them as the sentence needs.

## Weapons. $n is how many, for the plural. $form is "object" inside an alert's sentence, "name" where it stands alone.

weapon-ballistic =
    { $n ->
        [one] ballistic missile
       *[other] ballistic missiles
    }
weapon-srbm =
    { $n ->
        [one] short-range ballistic missile
       *[other] short-range ballistic missiles
    }
weapon-mrbm =
    { $n ->
        [one] medium-range ballistic missile
       *[other] medium-range ballistic missiles
    }
weapon-irbm =
    { $n ->
        [one] intermediate-range ballistic missile
       *[other] intermediate-range ballistic missiles
    }
weapon-icbm =
    { $n ->
        [one] intercontinental ballistic missile
       *[other] intercontinental ballistic missiles
    }
weapon-slbm =
    { $n ->
        [one] submarine-launched ballistic missile
       *[other] submarine-launched ballistic missiles
    }
weapon-cruise =
    { $n ->
        [one] cruise missile
       *[other] cruise missiles
    }
weapon-hypersonic =
    { $n ->
        [one] hypersonic missile
       *[other] hypersonic missiles
    }
weapon-anti_ship =
    { $n ->
        [one] anti-ship missile
       *[other] anti-ship missiles
    }
weapon-sam =
    { $n ->
        [one] surface-to-air missile
       *[other] surface-to-air missiles
    }
weapon-rocket =
    { $n ->
        [one] rocket
       *[other] rockets
    }
weapon-slv =
    { $n ->
        [one] space rocket
       *[other] space rockets
    }
weapon-missile =
    { $n ->
        [one] missile
       *[other] missiles
    }
# What carries a satellite, where nothing finer is said.
weapon-satellite =
    { $n ->
        [one] satellite rocket
       *[other] satellite rockets
    }
# "Hwasong-17 intercontinental ballistic missile"
weapon-of-model = { $model } { $noun }

## How many. $amount: single (exactly one), exact, range ($min to $max), least (at least $min), about, about-range;
## where no number is said: some (several), any (one or more). $initial is the first letter of $noun, small.

number =
    { $amount ->
        [least] at least { $min }
        [range] { $min } to { $max }
        [about] about { $min }
        [about-range] about { $min } to { $max }
       *[exact] { $min }
    }
# $weapon is the class, where the article depends on it: srbm, rocket, satellite and so on. $form as above.
counted =
    { $amount ->
        [single]
            { $initial ->
                [a] an { $noun }
                [e] an { $noun }
                [i] an { $noun }
                [o] an { $noun }
                [u] an { $noun }
               *[other] a { $noun }
            }
        [some] { $noun }
        [any] at least one { $noun }
       *[exact] { number } { $noun }
    }
outlets-heard =
    { $count ->
        [one] { $count } outlet
       *[other] { $count } outlets
    }

## Lists

# What stands between the names before the last; { " " } keeps a space at the end.
list-separator = ,{ " " }
list-wide-separator = ;{ " " }
list-and = { $start } and { $next }
list-or = { $start } or { $next }
list-and-more =
    { $start } and { $count ->
        [one] { $count } other
       *[other] { $count } others
    }
list-or-more =
    { $start } or { $count ->
        [one] { $count } other
       *[other] { $count } others
    }

## Dates, as patterns of Unicode: d day, MMM short month, MMMM month, LLL short month by itself, y year. '' is an apostrophe.

date-long = d MMMM y
date-short = d MMM y
date-of-year = d MMM
date-month = MMM y
date-month-only = LLL
date-span = { $first } to { $last }

## What is known

status-suspected = suspected
status-reported = reported
status-confirmed = confirmed
status-corrected = corrected
status-retracted = retracted
# .inside: within a sentence
kind-test = Test or drill
    .inside = test
kind-attack = Attack
    .inside = attack
kind-space_launch = Satellite launch
    .inside = space launch
kind-unknown = Not said
    .inside = unknown
outcome-success = Said to have succeeded
    .inside = said to have succeeded
outcome-failure = Said to have failed
    .inside = said to have failed
outcome-intercepted = Interceptions reported
    .inside = interceptions reported
outcome-hit = Impact reported
    .inside = impact reported

## The line that a phone shows. Who says so always stands in it.

# $launcher: known ($who) or none. $kind: test, attack, space_launch, unknown. $what is the weapon with its number.
# $whither: at (an attack on $places on land), toward ($places), from ($places), none. $one: whether one was fired.
# $amount and $weapon as above. A colon after $who is fine where verbs would have to agree.
happening =
    { $launcher ->
        [none] { $what } { $suspected ->
            [yes] may have been fired
           *[no] { $one ->
                [yes] was fired
               *[no] were fired
            }
        }{ whither }
       *[known] { $who } { $kind ->
            [space_launch] { $suspected ->
                [yes] may have launched
               *[no] launched
            }
           *[other] { $suspected ->
                [yes] may have fired
               *[no] fired
            }
        } { $what }{ whither }
    }
# { "" } keeps the space that follows it.
whither =
    { $whither ->
        [at] { "" } at { $places }
        [toward] { "" } toward { $places }
        [from] { "" } from { $places }
       *[none] { "" }
    }
# $by: announcers or outlet ($names), or none. $many: whether the verb is in the plural.
sayers =
    { $by ->
        [announcers] { $names } { $many ->
            [yes] say
           *[no] says
        }
        [outlet] { $names } reports
       *[none] a report says
    }
alert-line = { $happening }, { $sayers } ({ $support })
alert-support = { $status }, { $outlets }
alert-undone = ~~{ $happening }, { $sayers }~~ { $status }: { $why }
alert-late = Told late: { $line }
no-such-launch = there was no such launch.

## The card under it

launcher-not-known = Launcher not known
title = { $who }: { $what }
undone = **{ $status }:** { $why }
gaps = Not known so far: { $gaps }.
gap-launcher = who fired
gap-count = how many
gap-site = from where
gap-target = toward where
gap-hour = at what hour
field-launcher = Fired by
field-weapon = Weapon
field-kind = Kind
field-site = From
field-target = Toward
field-target-hit = At
field-outcome = Outcome
field-casualties = Casualties
field-launched = Launched
field-reported = First reported
field-status = Status
field-announcers = Announced by
field-differ = Outlets differ on
field-outlets = Outlets ({ $count })
field-outlets-more = More outlets
not-known = Not known
not-said = Not said
# $who: killed, injured or both
casualties =
    { $who ->
        [killed] { $killed } killed
        [injured] { $injured } injured
       *[both] { $killed } killed, { $injured } injured
    }
as-reported = { $casualties }, as reported
launched-at = { $moment } (as announced)
launched-on = { $day }, local date; the hour is not known
status-official = { $status }, by an official announcer
status-independent =
    { $count ->
        [one] { $status }, by { $count } independent source
       *[other] { $status }, by { $count } independent sources
    }
outlet-first = first
outlet-official = official
outlet-unnamed = Unnamed outlet
untitled = Untitled
more = …and { $count } more
more-between = …{ $count } more…
time-not-known = Time not known
fact-launcher = Launcher
fact-weapon = Weapon
fact-count = Count
fact-site = Site
fact-outcome = Outcome
fact-killed = Killed
fact-injured = Injured
differ-line = { $fact }: { $values }
differ-value = { $value } ({ $outlets })

## Other messages

example-title = Example: { $title }
example-line = Example, no real launch: { $line }
example-description = This is what an alert looks like. Nothing was fired.
example-place = Example Sea
correction =
    { $status }: { $why }
    The alert was `{ $id }`: ~~{ $happening }~~
summary-title =
    { $count ->
        [one] Summed up: { $count } launch
       *[other] Summed up: { $count } launches
    }
summary-description = So as not to alert too often, these are told in one message, which is edited as more is known.
summary-line =
    { $count ->
        [one] { $count } launch: { $names }
       *[other] { $count } launches: { $names }
    }
summary-who = { $who } ({ $count })
summary-nobody = Not known who
summary-undone = ~~{ $happening }~~ { $status }
# $news: none, or what is new
update =
    { $news ->
        [none] Update on `{ $id }`.
       *[some] Update on `{ $id }`: { $news }.
    }
update-official = an official source confirms it
update-icbm = it is now said to be an intercontinental ballistic missile
update-overflight = it is said to have flown over { $lands }
update-casualties = casualties are reported ({ $casualties })
update-count = { $number } are now said to have been fired
button-sources = Sources
button-timeline = Timeline
button-map = Map
button-mistake = Report a mistake

## What is kept with a launch or a channel, in English, and said again in the reader's language

kept-same = it is the same launch as { $id }
kept-denied = There was no launch, according to { $announcer }.
kept-quiet = the channel's quiet hours
kept-by-hand = by hand. Its button resumes it.
kept-put-out = Salvo is no longer in this server. Invite it again, then use /subscribe.
kept-unseen = Salvo can't see this channel. Give it View Channel here; it resumes by itself.
kept-no-direct = this person takes no direct messages from Salvo. Allow them in the privacy settings, then use /subscribe.
kept-no-text = this channel takes no messages. Use /subscribe in a text channel.
kept-no-writing = Salvo may not write here. Give it Send Messages and Embed Links in this channel; it resumes by itself.
kept-wrong-kind = this kind of channel takes no messages. Use /subscribe in a text channel.
kept-archived = this thread is archived. Reopen it; Salvo resumes by itself.
kept-locked = this thread is locked. Unlock it; Salvo resumes by itself.
kept-no-tag = posts in this forum need a tag, and it has none that Salvo may set. Add one under Edit Channel → Tags, then use /subscribe again.
kept-no-shared = Discord lets Salvo write to this person only while they share a server. Join one where Salvo is, or use /subscribe in a channel of your own server.
kept-gone = the channel no longer exists, Discord says. If it does, alerts go on by themselves; else use /subscribe in another one.
kept-deleted = the message was deleted in Discord
kept-not-ours = the message belongs to another account
kept-empty = Discord holds the message to be empty
kept-malformed = Discord holds the message to be malformed
kept-blocked = the server's AutoMod blocks the message
kept-link-blocked = the server's AutoMod blocks a link in the message
kept-refused = Discord refuses the message (status { $status }, code { $code })
kept-token = Discord no longer accepts the bot's token: set a new DISCORD_TOKEN and start Salvo again
kept-status = Discord answered with status { $status }
kept-wait = Discord asks to wait
kept-slow = Discord did not answer in time
kept-unreached = Discord could not be reached ({ $error })
kept-unread = Discord's answer could not be read ({ $error })
kept-broken = the connection to Discord broke
kept-archived-since = the thread was archived before the alert changed
kept-too-late = could not be told here for { $days } days
kept-fault = Salvo itself failed at it; its log says how

## Why an item was held to report a launch, or not. Each follows a colon.

reason-fired = it says that something was fired
reason-struck = it tells of a strike by missiles or rockets
reason-intercepted = it tells of missiles that were intercepted, so somebody fired them
reason-suspected = it says that there may have been a launch
reason-named_launch = it speaks of a launch or test by name
reason-no_launch_word = it names no missile, rocket or launch
reason-not_said_fired = it does not say that anything was fired
reason-future = it speaks of what may or will be fired, not of what was
reason-negated = it says that nothing was fired
reason-false_alarm = it tells of a false alarm
reason-past = it looks back on a launch of long ago
reason-analysis = it analyses or explains, and reports no new launch
reason-programme = it is about a weapons programme: deals, parades, deployments, tests of parts
reason-civil_space = it is about civil space flight
reason-drones_only = it is about drones only
reason-artillery_only = it is about guns, mortars or bombs only
reason-sport = it is about sport
reason-figurative = the word is a figure of speech there
reason-culture = it is about a film, a game or a book
reason-weighed_against = taken together, its words speak against a new launch
reason-fault = Salvo itself failed at it; its log says how

## Pictures, and what is read aloud in their stead

launches-counted =
    { $count ->
        [one] { $count } launch
       *[other] { $count } launches
    }
map-empty = No launches
map-of-one = Map of one launch.
map-of-many = Map: { $title }.
map-told = { $told }.
map-undone = { $status }: { $told }
map-status = Status: { $status }.
map-statuses-of = { $count } { $status }
map-statuses = { $statuses }.
map-counted = { $count }, { $span }.
map-site-not-known = The launch site is not known.
map-nothing-known = No place of it is known, so none is marked.
map-from = From { $places }.
map-from-capital = The launch site is not known: the dashed line begins at the capital of { $state }, standing for the country.
map-no-target = Where it went is not known.
map-toward = Toward { $places }.
map-vague = Only the country is known of { $places }; its capital is marked.
map-schematic = Lines join the places named; they are no flight paths.
map-placeless = { $count } of them are not drawn, as no place of theirs is known.
map-placeless-below = { $span } · { $count } not drawn (no place known)
map-busiest-from = From { $places }.
map-busiest-toward = Toward { $places }.
map-place-count = { $place } ({ $count })
map-no-place = No place is known
map-no-paths = lines are not flight paths
map-site-unknown = { $name } (site not known)
map-unnamed = unnamed place
map-places-in = { $state }: { $count } places
map-places-around = around { $state }: { $count } places
map-scale = { $length } km
map-key-from = from
map-key-toward = toward
map-key-country = only the country is known
chart-title = Launches
chart-none = No launches
chart-told = Chart: { $title }, { $count }, { $span }.
chart-others = others
chart-other-weapons = Others
chart-unsaid = Missile (class not said)
chart-unnamed = Unnamed
chart-by-weapon = By weapon
chart-by-weapon-told = By weapon: { $figures }.
chart-by-launcher-told = By launcher: { $figures }.
chart-by-month-told = By month: { $figures }.
chart-by-year-told = By year: { $figures }.
