### チャンネルに投稿される文：警報、まとめ、返信、訂正、画像。手引き：docs/translating.md
### 通信社の見出しの書き方に合わせます。

## 兵器

weapon-ballistic = 弾道ミサイル
weapon-srbm = 短距離弾道ミサイル
weapon-mrbm = 準中距離弾道ミサイル
weapon-irbm = 中距離弾道ミサイル
weapon-icbm = 大陸間弾道ミサイル（ICBM）
weapon-slbm = 潜水艦発射弾道ミサイル（SLBM）
weapon-cruise = 巡航ミサイル
weapon-hypersonic = 極超音速ミサイル
weapon-anti_ship = 対艦ミサイル
weapon-sam = 地対空ミサイル
weapon-rocket = ロケット弾
weapon-slv = 宇宙ロケット
weapon-missile = ミサイル
weapon-satellite = 衛星打ち上げロケット
weapon-of-model = { $noun }「{ $model }」

## 数

number =
    { $amount ->
        [least] 少なくとも{ $min }発
        [range] { $min }〜{ $max }発
        [about] 約{ $min }発
        [about-range] 約{ $min }〜{ $max }発
       *[exact] { $min }発
    }
counted =
    { $amount ->
        [single] { $weapon ->
            [slv] { $noun }
            [satellite] { $noun }
           *[other] { $noun }1発
        }
        [some] { $noun }
        [any] { $noun }少なくとも1発
       *[exact] { $noun }{ number }
    }
outlets-heard = { $count }媒体

## 列挙

list-separator = 、
list-wide-separator = ；
list-and = { $start }と{ $next }
list-or = { $start }または{ $next }
list-and-more = { $start }、ほか{ $count }件
list-or-more = { $start }またはほか{ $count }件

## 日付

date-long = y年M月d日
date-short = y年M月d日
date-of-year = M月d日
date-month = y年M月
date-month-only = M月
date-span = { $first }〜{ $last }

## わかっていること

status-suspected = 未確認
status-reported = 報道
status-confirmed = 確認
status-corrected = 訂正
status-retracted = 撤回
kind-test = 実験または訓練
    .inside = 実験
kind-attack = 攻撃
    .inside = 攻撃
kind-space_launch = 衛星打ち上げ
    .inside = 衛星打ち上げ
kind-unknown = 言及なし
    .inside = 不明
outcome-success = 成功と発表
    .inside = 成功と発表
outcome-failure = 失敗と発表
    .inside = 失敗と発表
outcome-intercepted = 迎撃の報道あり
    .inside = 迎撃の報道あり
outcome-hit = 着弾の報道あり
    .inside = 着弾の報道あり

## 携帯電話に表示される一行

happening =
    { $launcher ->
        [none] { whither }{ $what }を{ deed }
       *[known] { $who }、{ whither }{ $what }を{ deed }
    }
deed =
    { $kind ->
        [space_launch] { $suspected ->
            [yes] 打ち上げか
           *[no] 打ち上げ
        }
       *[other] { $suspected ->
            [yes] 発射か
           *[no] 発射
        }
    }
whither =
    { $whither ->
        [at] { $places }を標的に
        [toward] { $places }に向け
        [from] { $places }から
       *[none] { "" }
    }
sayers =
    { $by ->
        [announcers] { $names }発表
        [outlet] { $names }報道
       *[none] 報道
    }
alert-line = { $happening }＝{ $sayers }（{ $support }）
alert-support = { $status }、{ $outlets }
alert-undone = ~~{ $happening }＝{ $sayers }~~ { $status }：{ $why }
alert-late = 遅れてお知らせ：{ $line }
no-such-launch = そのような発射はありませんでした。

## その下のカード

launcher-not-known = 発射主体不明
title = { $who }：{ $what }
undone = **{ $status }：** { $why }
gaps = 現時点で不明：{ $gaps }。
gap-launcher = 発射主体
gap-count = 発数
gap-site = 発射地点
gap-target = 方向
gap-hour = 時刻
field-launcher = 発射主体
field-weapon = 兵器
field-kind = 種別
field-site = 発射地点
field-target = 方向
field-target-hit = 標的
field-outcome = 結果
field-casualties = 死傷者
field-launched = 発射
field-reported = 第一報
field-status = 状態
field-announcers = 発表
field-differ = 媒体による違い
field-outlets = 媒体（{ $count }）
field-outlets-more = ほかの媒体
not-known = 不明
not-said = 言及なし
casualties =
    { $who ->
        [killed] 死者{ $killed }人
        [injured] 負傷者{ $injured }人
       *[both] 死者{ $killed }人、負傷者{ $injured }人
    }
as-reported = { $casualties }（報道による）
launched-at = { $moment }（発表による）
launched-on = { $day }（現地日付）。時刻は不明
status-official = { $status }（公式発表）
status-independent = { $status }（独立した情報源{ $count }件）
outlet-first = 第一報
outlet-official = 公式
outlet-unnamed = 名称不明の媒体
untitled = 無題
more = …ほか{ $count }件
more-between = …ほか{ $count }件…
time-not-known = 時刻不明
fact-launcher = 発射主体
fact-weapon = 兵器
fact-count = 発数
fact-site = 発射地点
fact-outcome = 結果
fact-killed = 死者
fact-injured = 負傷者
differ-line = { $fact }：{ $values }
differ-value = { $value }（{ $outlets }）

## そのほかの投稿

example-title = 見本：{ $title }
example-line = 見本（実際の発射ではありません）：{ $line }
example-description = 警報はこのように表示されます。何も発射されていません。
example-place = 見本海
correction =
    { $status }：{ $why }
    該当の警報は`{ $id }`：~~{ $happening }~~
summary-title = まとめ：発射{ $count }件
summary-description = 警報が多くなりすぎないよう、一つの投稿にまとめています。新しい情報が入り次第、更新します。
summary-line = 発射{ $count }件：{ $names }
summary-who = { $who }（{ $count }）
summary-nobody = 主体不明
summary-undone = ~~{ $happening }~~ { $status }
update =
    { $news ->
        [none] `{ $id }`の続報。
       *[some] `{ $id }`の続報：{ $news }。
    }
update-official = 公式筋が確認
update-icbm = 大陸間弾道ミサイル（ICBM）とされる
update-overflight = 上空を通過したとされる国：{ $lands }
update-casualties = 死傷者の報道（{ $casualties }）
update-count = 発射数は{ $number }とされる
button-sources = 情報源
button-timeline = 時系列
button-map = 地図
button-mistake = 誤りを報告

## 英語で保存し、読む人の言語で示す文

kept-same = { $id }と同じ発射です
kept-denied = 発射はありませんでした（{ $announcer }）。
kept-quiet = チャンネルの静音時間
kept-by-hand = 手動で停止しました。ボタンで再開できます。
kept-put-out = Salvoはもうこのサーバーにいません。もう一度招待してから/subscribeを使ってください。
kept-unseen = Salvoはこのチャンネルを見られません。ここで「チャンネルを見る」を許可すると、自動で再開します。
kept-no-direct = この人はSalvoからのダイレクトメッセージを受け取りません。プライバシー設定で許可してから/subscribeを使ってください。
kept-no-text = このチャンネルはメッセージを受け付けません。テキストチャンネルで/subscribeを使ってください。
kept-no-writing = Salvoはここに書き込めません。このチャンネルで「メッセージを送信」と「埋め込みリンク」を許可すると、自動で再開します。
kept-wrong-kind = この種類のチャンネルはメッセージを受け付けません。テキストチャンネルで/subscribeを使ってください。
kept-archived = このスレッドはアーカイブされています。開き直すと、自動で再開します。
kept-locked = このスレッドはロックされています。解除すると、自動で再開します。
kept-no-tag = このフォーラムの投稿にはタグが必要ですが、Salvoが付けられるものがありません。「チャンネルの編集」→「タグ」で追加してから、もう一度/subscribeを使ってください。
kept-no-shared = Discordでは、同じサーバーにいる間だけSalvoがこの人に書き込めます。Salvoのいるサーバーに参加するか、自分のサーバーのチャンネルで/subscribeを使ってください。
kept-gone = Discordによると、チャンネルはもうありません。まだあれば自動で再開します。なければ別のチャンネルで/subscribeを使ってください。
kept-deleted = Discordでメッセージが削除されました
kept-not-ours = 別のアカウントのメッセージです
kept-empty = Discordがメッセージを空と見なしました
kept-malformed = Discordがメッセージの形式を誤りと見なしました
kept-blocked = サーバーのAutoModがメッセージを止めています
kept-link-blocked = サーバーのAutoModがメッセージ内のリンクを止めています
kept-refused = Discordがメッセージを拒否しました（ステータス{ $status }、コード{ $code }）
kept-token = Discordがボットのトークンを受け付けません。新しいDISCORD_TOKENを設定してSalvoを再起動してください
kept-status = Discordがステータス{ $status }を返しました
kept-wait = Discordが待つよう求めています
kept-slow = Discordから時間内に応答がありませんでした
kept-unreached = Discordに接続できませんでした（{ $error }）
kept-unread = Discordの応答を読み取れませんでした（{ $error }）
kept-broken = Discordとの接続が切れました
kept-archived-since = 警報が変わる前にスレッドがアーカイブされました
kept-too-late = { $days }日間ここで知らせることができませんでした
kept-fault = Salvo自体の不具合で知らせることができませんでした。詳しくはログにあります

## 記事を発射の報道と判断した理由、しなかった理由。コロンのあとに続く

reason-fired = 何かが発射されたと述べている
reason-struck = ミサイルやロケット弾による攻撃を伝えている
reason-intercepted = ミサイルの迎撃を伝えており、誰かが発射したことになる
reason-suspected = 発射があった可能性を述べている
reason-named_launch = 発射や実験を名指しで述べている
reason-no_launch_word = ミサイル、ロケット、発射のいずれも出てこない
reason-not_said_fired = 何かが発射されたとは述べていない
reason-future = 発射されたものではなく、発射されうるものについて述べている
reason-negated = 何も発射されていないと述べている
reason-false_alarm = 誤報を伝えている
reason-past = かなり前の発射を振り返っている
reason-analysis = 分析や解説であり、新たな発射を伝えていない
reason-programme = 兵器計画の記事：契約、軍事パレード、配備、部品の試験
reason-civil_space = 民間の宇宙飛行の記事
reason-drones_only = 無人機だけの記事
reason-artillery_only = 火砲、迫撃砲、爆弾だけの記事
reason-sport = スポーツの記事
reason-figurative = その語が比喩として使われている
reason-culture = 映画、ゲーム、本の記事
reason-weighed_against = 全体として、新たな発射ではないと読める
reason-fault = Salvo自体の不具合で読めなかった。詳しくはログにある

## 画像と、画像の代わりに読み上げられる文

launches-counted = 発射{ $count }件
map-empty = 発射なし
map-of-one = 発射1件の地図。
map-of-many = 地図：{ $title }。
map-told = { $told }。
map-undone = { $status }：{ $told }
map-status = 状態：{ $status }。
map-statuses-of = { $status }{ $count }件
map-statuses = { $statuses }。
map-counted = { $count }、{ $span }。
map-site-not-known = 発射地点は不明です。
map-nothing-known = 場所がわからないため、何も示していません。
map-from = 発射地点：{ $places }。
map-from-capital = 発射地点は不明です。破線は国（{ $state }）を表す首都から始まります。
map-no-target = 方向は不明です。
map-toward = 方向：{ $places }。
map-vague = 国だけがわかっています：{ $places }。首都を示しています。
map-schematic = 線は挙げられた場所を結んだもので、飛行経路ではありません。
map-placeless = このうち{ $count }件は、場所がわからないため描いていません。
map-placeless-below = { $span } · { $count }件は非表示（場所不明）
map-busiest-from = 発射地点：{ $places }。
map-busiest-toward = 方向：{ $places }。
map-place-count = { $place }（{ $count }）
map-no-place = 場所は不明
map-no-paths = 線は飛行経路ではありません
map-site-unknown = { $name }（発射地点不明）
map-unnamed = 名称不明の場所
map-places-in = { $state }：{ $count }か所
map-places-around = { $state }周辺：{ $count }か所
map-scale = { $length } km
map-key-from = 発射
map-key-toward = 方向
map-key-country = 国のみ判明
chart-title = 発射
chart-none = 発射なし
chart-told = グラフ：{ $title }、{ $count }、{ $span }。
chart-others = その他
chart-other-weapons = その他
chart-unsaid = ミサイル（種類の言及なし）
chart-unnamed = 名称不明
chart-by-weapon = 兵器別
chart-by-weapon-told = 兵器別：{ $figures }。
chart-by-launcher-told = 発射主体別：{ $figures }。
chart-by-month-told = 月別：{ $figures }。
chart-by-year-told = 年別：{ $figures }。
