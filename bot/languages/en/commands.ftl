### What is said to those who ask: commands, their options, answers, pages, buttons, forms, errors.
### Commands and options keep their English names (`/subscribe`), and so do words that are typed (`any`, `off`).
### Discord's limits: 100 characters for what begins with command-, option- or choice-; 45 for form-; 80 for button-.

## Every answer

error-changed = This command has changed since Discord last showed it to you. Reload Discord (Ctrl+R), then use it again.
error-server-only = This command works in a server only. Use it there.
error-mistake = Salvo made a mistake here, and its operators can find it in the log under `{ $number }`. Try once more; if it happens again, tell them that number.
error-other = { $why }
conversation = This conversation

## /about and /help

command-about = What Salvo is, how it is doing, and how to invite it
about-description =
    Missile-launch alerts from the news: one alert a launch, with every outlet that reports it, edited as more is known.
    `/subscribe` starts alerts in this channel; `/launches recent` shows the newest.
about-invite = Invite Salvo
about-project = Project
about-feeds = Feeds
about-feeds-well = { $count } watched, all well
about-feeds-trouble = { $count } watched, { $trouble } in trouble now
about-last-poll = Last poll
about-no-poll = None yet
about-told = Launches told
about-latency = Latency
about-no-latency = Not measured yet
about-milliseconds = { $count } ms
about-running = Running since
about-servers = Servers
command-help = How to begin, and what to expect
help-title = Salvo in five questions
help-begin = How do I get alerts?
    .answer = Use `/subscribe` in the channel where they should go. You need Manage Server; Salvo says what it needs.
help-get = What do I get?
    .answer =
        One message a launch, with every outlet that reports it, edited as more is known.
        Try `/alert test`.
help-sure = How sure is it?
    .answer = Each alert says *suspected* (someone thinks so), *reported* (an outlet says so) or *confirmed* (an official or two independent outlets say so). What turns out wrong is struck through and corrected in the channel.
help-why = Why was something alerted, or not?
    .answer = `/alert why` with the item's link tells what Salvo made of it. **Report a mistake** under an alert reaches the operators.
help-stop = How do I stop it, or look back?
    .answer = `/unsubscribe` stops a channel's alerts; `/subscriptions` shows which channels are told. `/launches recent` and `/launches search` look back.

## /subscribe, /unsubscribe, /subscriptions

command-subscribe = Post missile-launch alerts in a channel
option-channel = Where alerts go; without it, the channel that you are in
option-launchers = Only launches by these; several are separated by commas
option-kinds = Only launches of these kinds; several are separated by commas
option-weapons = Only these classes, such as: ICBM and up, cruise missiles
option-status = Only launches that have at least this status
option-outlets = Only launches that at least this many independent outlets report
option-mention = A role to call
option-mention-status = Call the role only for launches that have at least this status
option-mention-outlets = Call the role only for launches that at least this many independent outlets report
option-mention-weapons = Call the role only for this class and those that fly farther
option-updates = What happens when more is known
option-quiet = Hours in which nothing new is told, such as 22:00-07:00; it is told afterwards. off for none
option-timezone = The time zone of the quiet hours, such as Europe/Berlin
option-hourly-limit = At most this many alerts an hour; further ones are summed up in one message. 0 for no limit
option-language = The language of what is posted there; without it, the server's own
option-publish = In an announcement channel: publish alerts to the channels that follow it
choice-call-nobody = Call nobody any more
choice-any-weapon = Any weapon
choice-any = Any
choice-updates-edit = Edit the alert; reply only when it is taken back
choice-updates-reply = Also reply when something matters
choice-updates-thread = Also tell what matters in a thread under the alert
subscribe-everyone = Salvo never calls everyone. Choose a role that people take on because they want to be called.
subscribe-unheard = { $role } would not hear it yet: allow anyone to mention it under Server Settings → Roles, or give Salvo **Mention @everyone, @here, and All Roles** in the channel.
subscribe-not-news = Only an announcement channel's messages can be published. Leave `publish` out here.
subscribe-already =
    { $where } is subscribed already. { $wishes }
    Use /unsubscribe to stop its alerts.
# $done: new, again (it was paused) or changed
subscribe-done =
    { $done ->
        [new] { $where } is subscribed. { $wishes }
        [again] { $where } is told again. { $wishes }
       *[changed] { $where }: the subscription is changed. { $wishes }
    }
    Each launch is posted there once and kept up to date; older ones are not. `/launches recent` shows the latest; `/unsubscribe` stops the alerts.
subscribe-direct = Discord lets Salvo write to you while you share a server with it, or have it among your apps, and your privacy settings allow it. `/alert test` shows whether it does.
subscribe-history = Recommended: allow Salvo **Read Message History** there. With it, Salvo finds its own message again after a crash and does not post it twice.
subscribe-post = This is one post of { $forum }. To get each launch as a post of its own, name the forum in the `channel` option.
no-channel = Discord did not say which channel you are in. Name one with the channel option.
command-unsubscribe = Stop missile-launch alerts in a channel
option-unsubscribe-channel = Where alerts stop; without it, the channel that you are in
unsubscribe-none = { $where } was not subscribed. See with /subscriptions which channels are.
unsubscribe-done = { $where } gets no more alerts. What was posted stays. /subscribe starts them again.
command-subscriptions = Show which channels of this server are told, and whether all is well
subscriptions-none = No channel is told here yet. Use /subscribe in the channel where alerts should go.
subscriptions-none-left = No channel is told here any more. Use /subscribe to begin again.
subscriptions-title = Subscriptions ({ $count })
subscriptions-channel = Channel { $id }
subscription-title = Subscription
subscription-line = { $where } · since { $moment } · { $health }
subscription-well = ✅ all is well
subscription-paused = ⏸ paused: { $why }
subscription-lacking = ⚠ Salvo lacks { $names } there: allow it under Edit Channel → Permissions
subscription-ended = This subscription has ended. Use /subscribe to begin another one.
subscription-choose = Change one of them
button-change = Change
button-pause = Pause
button-resume = Resume
button-test = Test
button-end = Unsubscribe
form-change = Change the subscription
form-launchers = Launchers, separated by commas
form-kinds = Kinds of launches
form-weapons = Weapons, such as: ICBM and up, rockets
form-quiet = Quiet hours and time zone
form-hourly = Alerts an hour at most, 0 for no limit
stopped = You subscribed { $where } to missile-launch alerts. They have stopped: { $why }

## A subscription in words. $filters are some of the next four, with commas between.

wishes-every = Every launch.
wishes-filtered = Every launch { $filters }.
wishes-launchers = by { $launchers }
wishes-kinds = among { $kinds }
wishes-weapons = with { $weapons }
# $reached: a status, told-by, or both
wishes-once = once { $reached }
wishes-told-by = told by { $count } independent outlets
# $reached: wishes-weapons, wishes-once or both
wishes-calls = Calls { $role } for those { $reached }.
wishes-calls-each = Calls { $role } for each.
wishes-replies = Replies to its alerts when something matters.
wishes-thread = What matters later is told in a thread under each alert.
wishes-quiet = Quiet from { $start } to { $end } ({ $zone }): what becomes known meanwhile is told afterwards.
wishes-hourly =
    { $count ->
        [one] At most { $count } alert an hour; further ones are summed up in one message.
       *[other] At most { $count } alerts an hour; further ones are summed up in one message.
    }
wishes-published = Alerts are published to the channels that follow it.
wishes-language = Told in { $language }.
class-ballistic = ballistic missiles of any class
class-missile = missiles of which no class is said
kinds-test = tests and drills
kinds-attack = attacks
kinds-space_launch = satellite launches
kinds-unknown = launches of no said purpose
# $klass: SRBM, MRBM, IRBM, ICBM
and-up = { $klass } and up
and-up-ballistic = any ballistic missile
held-taken_back = that it was taken back
held-launcher = the channel's filter for launchers
held-kind = the channel's filter for kinds of launches
held-weapon = the channel's filter for weapons
held-status = the channel's filter for the status
held-outlets = the channel's filter for independent outlets

## What was typed and is not understood

quiet-without-hours = Name the quiet hours beside the time zone: `quiet` for example `22:00-07:00`.
quiet-without-zone = Name the time zone of the quiet hours: `timezone` for example `Europe/Berlin`.
quiet-unreadable = “{ $said }” can't be read as quiet hours. Write when they begin and end, for example `22:00-07:00`, or `off` for none.
zone-unknown = “{ $said }” is no time zone. Choose one that Discord offers while you type the nearest big city, for example `Europe/Berlin`.
mention-without-role = Name the role to call as well: choose it in the `mention` option.
launcher-unknown = Salvo knows no launcher “{ $said }”. Choose what Discord offers while you type; several are separated by commas, and `any` means all.
kind-unheard = Salvo knows no kind of launch “{ $said }”. Choose what Discord offers while you type; several are separated by commas, and `any` means all.
class-unheard = Salvo knows no class of weapon “{ $said }”. Choose what Discord offers while you type; several are separated by commas, and `any` means all.
hourly-unreadable = “{ $said }” is no number of alerts an hour. Write one from 0 to { $most }.
one-launcher-unknown = Salvo knows no launcher “{ $said }”. Choose one that Discord offers while you type.

## Who may ask, and what Salvo needs. The names of permissions are those that Discord shows.

permission-view-channel = View Channel
permission-send-messages = Send Messages
permission-send-in-threads = Send Messages in Threads
permission-embed-links = Embed Links
permission-read-history = Read Message History
need-manager = You need the **Manage Server** permission for that. Ask someone who has it to use this command, or to give it to one of your roles under Server Settings → Roles.
need-operator = Only the operators of this Salvo may do that. If you run it, put your Discord user id (`{ $id }`) into OWNER_IDS and start Salvo again.
need-member = Salvo is not a member of this server, so it can't post here. Invite it with the link in /about, then use /subscribe; or subscribe in a direct message with Salvo.
need-permissions =
    Salvo can't post in { $where } yet: it lacks { $names }.
    Open Edit Channel → Permissions, add Salvo's role, allow what is named here, then use /subscribe again.
need-other = Salvo can't post in { $where } yet: { $why }

## /launches

command-launches = What was launched, by whom, when
command-launches-recent = The newest launches
command-launches-search = Launches by words, launcher, kind, weapon or status
option-words = For example: hwasong east sea, Kharkiv, Houthi
option-launcher = Who fired
option-kind = What for
option-weapon = What was fired
option-attested = How well it is attested
command-launches-show = Everything known of one launch: facts, sources, who said what when
option-launch = The id from the alert's last line, for example KP-20230913-1
command-launches-map = A map of one launch, or of many: from where, toward where
option-map-launch = One launch, by its id
option-map-days = How far back, 30 if not said
command-launches-stats = Charts of the launches by month, launcher and weapon, with the figures as files
option-stats-days = How far back, 365 if not said
launch-unknown = There is no launch “{ $said }”. Its id is the last line of its alert, such as `KP-20230913-1`; `/launches recent` lists the newest.
pages-newest = Newest launches
pages-sought = Launches: { $sought }
pages-words = “{ $words }”
pages-footer = Page { $page } of { $last } · { $count } launches
pages-none = No launch has been reported since this Salvo was started. Use `/subscribe` to be told of the next one; `/about` says when the feeds were last read.
pages-none-such = Nothing found. Try fewer words, or a name as headlines write it; `/launches recent` lists the newest.
page = Page { $page } of { $last }
button-back = Back
button-more = More
button-newer = Newer
button-older = Older
timeline-title = Timeline
timeline-of = Timeline of { $id }
timeline-none = No claim stands.
sources-of = Sources of { $id } ({ $count })
sources-none = No report stands.
map-none = No place of `{ $id }` is known so far, so there is no map of it. Its alert names one as soon as an outlet does; ask again then.
map-of = `{ $id }` on the map.
pictures-all = All launchers
pictures-span =
    { $days ->
        [1] { $whose }, the last day
       *[other] { $whose }, the last { $days } days
    }
pictures-count =
    { $count ->
        [one] { $title }: { $count } launch
       *[other] { $title }: { $count } launches
    }
pictures-newest = { $title }: the newest { $count } launches
pictures-map = { $title }. `/launches map launch:` shows one of them.
pictures-stats = { $title }. { $counted }
pictures-counted = Counted by the month of the first report, UTC; what was retracted or alerted nobody is left out.
# $launcher is none where all are meant
pictures-none =
    { $days ->
        [1] { $launcher ->
            [none] No launch was reported in the last day. Try more `days`, or another launcher.
           *[one] No launch by { $launcher } was reported in the last day. Try more `days`, or another launcher.
        }
       *[other] { $launcher ->
            [none] No launch was reported in the last { $days } days. Try more `days`, or another launcher.
           *[one] No launch by { $launcher } was reported in the last { $days } days. Try more `days`, or another launcher.
        }
    }

## /alert, and the buttons under alerts

command-alert = Try an alert, or ask why there was none
command-alert-test = Post an example in this channel, to see what alerts look like
command-alert-why = Why a news item was alerted, or was not
option-item = The item's link, or words of its headline
test-refused = The example could not be posted: { $why }
test-unsubscribed = The example is posted. This channel is not subscribed yet: use /subscribe to get real alerts here.
test-paused = The example is posted, but this channel's alerts are paused: { $why } /subscribe resumes them.
# $would: test-at-once, test-after-quiet or test-held; then test-calls or test-calls-nobody, where there is a role
test-done =
    The example is posted. { $would }
    What this channel wishes: { $wishes }
test-at-once = A launch like it would be alerted here at once.
test-after-quiet = A launch like it would be alerted here when the quiet hours end, { $moment }.
test-held = A launch like it would not be alerted here: what holds it back is { $filter }.
test-calls = It would call its role; the example calls nobody.
test-calls-nobody = Its role would not be called for it.
test-forum = Real alerts go to { $forum }, each as a post of its own.
why-unread = No feed that Salvo reads has brought this item so far. `/about` says when they were last read. Give the headline's words instead to see what Salvo would make of them.
why-no-words = No feed has brought an item with these words.
why-no-report = Read as a headline, they report no launch: { $reason }.
why-sure = Read as a headline, they would be alerted at once: { $reason }.
why-unsure = Read as a headline, they would be alerted once a second outlet reports the same: { $reason }.
why-item = **{ $outlet }**: { $title }
why-read = Read { $moment }.
why-held-none = Judged to report no launch: { $reason }.
why-held = Judged to report a launch: { $reason }.
why-weighed = { $reason } ({ $percent }% sure)
why-weighed-by = { $reason } ({ $percent }% sure; what weighed most: { $words })
why-nobody = It belongs to `{ $id }`, which alerts nobody yet: one unsure report; a second independent outlet would make it an alert.
why-unpromised = It belongs to `{ $id }`, which was not promised to this channel: { $why }
why-not-subscribed = it is not subscribed. Use /subscribe.
why-only-afterwards = it was subscribed only afterwards, and nothing older is posted.
why-too-old = Salvo heard of it more than { $hours } hours late, which enters the history and alerts nobody.
why-wanted-now = It belongs to `{ $id }`, which this channel came to want only now; it is posted with its next change.
why-filtered = It belongs to `{ $id }`, which this channel does not want as it stands: what holds it back is { $filter }. It is posted as soon as that changes, if it is still fresh then. `/subscriptions` shows the filters.
why-here = It belongs to `{ $id }`, which stands in this channel: { $link }
why-summary = It belongs to `{ $id }`, which joins the channel's summary { $moment }.
why-quiet = It belongs to `{ $id }`, which waits for the end of this channel's quiet hours, { $moment }.
why-going = It belongs to `{ $id }`, which is on its way to this channel.
why-going-slowly = It belongs to `{ $id }`, which is on its way to this channel: { $why }
why-refused = It belongs to `{ $id }`, which could not be posted here: { $why }
mistake-nowhere = The operators of this Salvo take no reports here. Tell an admin of this server.
mistake-unreached = The operators could not be reached just now. Try again in some minutes.
mistake-done = Thank you: the operators have it now.
form-mistake = Report a mistake
form-mistake-what = What is wrong?

## /launch, for operators

command-launch = Correct what Salvo made of the reports (operators)
command-launch-merge = Two launches are one: the first takes the other's reports
option-merge-launch = The launch that stays
option-merge-other = The launch that goes into it
command-launch-split = One report is of another launch: make it a launch of its own
option-split-launch = The launch that it was put to
option-split-report = The report that does not belong there
command-launch-retract = Take a launch back: its messages are struck through
option-retract-launch = The launch that was none
option-retract-reason = Why, in words that its readers see
command-launch-undo = Take back a merge, split or retraction
option-undo-action = The number that Salvo gave it
launch-merged = `{ $gone }` is now told as `{ $kept }`.
launch-split = The report left `{ $whole }` and is now told as `{ $new }`.
launch-retracted = `{ $id }` is retracted.
launch-undone = Action { $number } is taken back.
launch-follow = { $what } The messages follow within half a minute. `/launch undo { $number }` takes it back.
launch-follow-undone = { $what } The messages follow within half a minute.
mend-which = Which report does not belong to `{ $id }`?
mend-report = A report
form-retract = Take a launch back
form-retract-why = Why, in words that its readers see
form-merge = Two launches are one
form-merge-into = The launch that stays
launch-one-already = These are one launch already. Name two different ones.
launch-one-report = { $id } has one report only, so there is nothing to split.
launch-retracted-already = { $id } is retracted already.
launch-undone-already = Action { $number } was taken back already.
launch-no-action = There is no action { $number } to take back. An action's number stands in the answer to it.
launch-no-report = { $id } holds no such report. Choose one that Discord offers while you type.
launch-none = There is no launch { $id }. `/launches recent` lists the newest.

## /feeds, for operators

command-feeds = The news feeds that Salvo reads (operators)
command-feeds-list = Every feed and how it is doing, those in trouble first
command-feeds-add = Read a news feed from now on, too
option-feed-url = The feed's address
option-feed-name = What to call it
option-feed-language = Its language, such as en
command-feeds-remove = Stop reading a feed that was added through Discord
option-feed-added = The feed's name
command-feeds-check = Read a feed now and show what it brings
option-feed = A feed's name, or any feed's address
command-feeds-import = Read the feeds of an OPML file from now on, too
option-feed-file = An OPML file, as feed readers export it
command-feeds-reload = Read feeds.yaml again
feeds-title = Feeds ({ $count })
feeds-title-trouble = Feeds ({ $count }, { $trouble } in trouble)
feeds-none = No feed is watched. Use /feeds add.
feeds-added-mark = { $name } (added)
feeds-unread = { $name } · not read yet
feeds-overdue = ⚠ { $name } · overdue: last polled { $moment }; /feeds check polls it now
feeds-failing = ⚠ { $name } · failing: { $why }
feeds-failing-since = ⚠ { $name } · failing since { $moment }: { $why }
feeds-unknown-trouble = unknown
feeds-frozen = 💤 { $name } · answers, with nothing new since { $moment }
feeds-read = { $name } · read { $moment } · { $items } items, { $reports } reports
feeds-reloaded = The feeds were read again. Watched now: { $count }. /feeds list shows them.
feeds-known = There is a feed “{ $name }” already. Choose another name.
feeds-known-address = That address is read already, as “{ $name }”.
feeds-added = “{ $name }” is read from now on.
feeds-not-english = Salvo understands English only: what this feed says in another language alerts nobody.
feeds-large-file = The file is larger than { $most } MB: split it.
feeds-bad-file = { $why }.
feeds-nothing-new = The file brings no feed that is not read already.
feeds-imported =
    { $count ->
        [one] { $count } feed is read from now on. /feeds list shows how each is doing.
       *[other] { $count } feeds are read from now on. /feeds list shows how each is doing.
    }
feeds-imported-rest =
    { $count ->
        [one] { $count } feed is read from now on; { $known } were known by name or address. /feeds list shows how each is doing.
       *[other] { $count } feeds are read from now on; { $known } were known by name or address. /feeds list shows how each is doing.
    }
feeds-not-added = No feed “{ $name }” was added through Discord. Feeds of feeds.yaml are removed there, then by /feeds reload.
feeds-removed = “{ $name }” is no longer read. What it brought stays in the history.
feeds-none-such = There is no feed “{ $name }”. Give a name that /feeds list shows, or an address.
feeds-unreadable = The feed can't be read: { $why }
feeds-no-address = That is no web address. Give the feed's full address, https:// included.
feeds-empty = It can be read, and brings no item now.
feeds-brings =
    { $count ->
        [one] It brings { $count } item now, the newest:
       *[other] It brings { $count } items now, the newest:
    }
