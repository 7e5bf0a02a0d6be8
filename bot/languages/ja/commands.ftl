### 尋ねた人への文：コマンド、オプション、回答、ページ、ボタン、入力欄、エラー。
### コマンドとオプションの名前は英語のままです。上限：command-、option-、choice-は100字、form-は45字。

## すべての回答

error-changed = このコマンドは、Discordが最後に表示してから変わりました。Discordを再読み込み（Ctrl+R）して、もう一度使ってください。
error-server-only = このコマンドはサーバーでのみ使えます。サーバーで使ってください。
error-mistake = Salvoに不具合が起きました。運営者はログで`{ $number }`から調べられます。もう一度試し、再び起きたらこの番号を伝えてください。
error-other = Salvoからのお知らせ（英語）：{ $why }
conversation = この会話

## /about、/help

command-about = Salvoとは何か、動作状況、招待の方法
about-description =
    ニュースに基づくミサイル発射の警報です。発射ごとに一つの警報に、報じた媒体をすべて載せ、新しい情報が入り次第更新します。
    `/subscribe`でこのチャンネルの警報を始め、`/launches recent`で最近の発射を表示します。
about-invite = Salvoを招待
about-project = プロジェクト
about-feeds = フィード
about-feeds-well = { $count }件を監視中、すべて正常
about-feeds-trouble = { $count }件を監視中、{ $trouble }件に問題
about-last-poll = 最後の取得
about-no-poll = まだありません
about-told = 知らせた発射
about-latency = 遅延
about-no-latency = まだ測っていません
about-milliseconds = { $count } ms
about-running = 稼働開始
about-servers = サーバー
command-help = 始め方と知っておくこと
help-title = 五つの質問でわかるSalvo
help-begin = 警報を受け取るには？
    .answer = 受け取るチャンネルで`/subscribe`を使ってください。「サーバー管理」の権限が必要です。Salvoに必要なものはSalvoが知らせます。
help-get = 何が届きますか？
    .answer =
        発射ごとに一つのメッセージが届きます。報じた媒体がすべて載り、新しい情報が入り次第更新されます。
        `/alert test`で試せます。
help-sure = どのくらい確かですか？
    .answer = 警報には*未確認*（可能性がある）、*報道*（一つの媒体が伝えた）、*確認*（公式筋または独立した二つの媒体が伝えた）のいずれかを示します。誤りとわかったものは取り消し線を引き、チャンネルで訂正します。
help-why = なぜ警報になった、またはならなかったのですか？
    .answer = `/alert why`に記事のリンクを入れると、Salvoの判断がわかります。警報の下の**誤りを報告**は運営者に届きます。
help-stop = 止めるには？ 過去を見るには？
    .answer = `/unsubscribe`でチャンネルの警報を止め、`/subscriptions`で受け取っているチャンネルを表示します。過去は`/launches recent`と`/launches search`で見られます。

## /subscribe、/unsubscribe、/subscriptions

command-subscribe = チャンネルにミサイル発射の警報を投稿します
option-channel = 警報を投稿するチャンネル。省略すると今のチャンネル
option-launchers = この発射主体だけ。複数はカンマで区切る
option-kinds = この種別の発射だけ。複数はカンマで区切る
option-weapons = この兵器だけ。例：ICBM以上, 巡航ミサイル
option-status = 少なくともこの確かさの発射だけ
option-outlets = この数の独立した媒体が伝えた発射だけ
option-mention = 呼び出すロール
option-mention-status = 少なくともこの確かさの発射だけロールを呼び出す
option-mention-outlets = この数の独立した媒体が伝えた発射だけロールを呼び出す
option-mention-weapons = この種類と、より遠くへ飛ぶものだけロールを呼び出す
option-updates = 新しいことがわかったときの動作
option-quiet = 静音時間。例：22:00-07:00。新しい情報は終わってから知らせる。なしはoff
option-timezone = 静音時間のタイムゾーン。例：Asia/Tokyo
option-hourly-limit = 1時間の警報の上限。超えた分は一つにまとめる。0は無制限
option-language = そこに投稿する文の言語。省略するとサーバーの言語
option-publish = アナウンスチャンネルで：フォロー中のチャンネルに警報を公開する
choice-call-nobody = 誰も呼び出さない
choice-any-weapon = すべての兵器
choice-any = すべて
choice-updates-edit = 警報を編集し、撤回されたときだけ返信
choice-updates-reply = 重要なことがあったときも返信
choice-updates-thread = 重要なことを警報の下のスレッドでも知らせる
subscribe-everyone = Salvoは全員を呼び出しません。呼び出されたい人が付けるロールを選んでください。
subscribe-unheard = { $role }にはまだ通知が届きません。サーバー設定→ロールで誰でもメンションできるようにするか、チャンネルでSalvoに**「@everyone、@here、全てのロールにメンション」**を許可してください。
subscribe-not-news = 公開できるのはアナウンスチャンネルのメッセージだけです。ここでは`publish`を省いてください。
subscribe-already =
    { $where }：すでに登録されています。{ $wishes }
    /unsubscribeで警報を止めます。
subscribe-done =
    { $done ->
        [new] { $where }：登録しました。{ $wishes }
        [again] { $where }：警報を再開しました。{ $wishes }
       *[changed] { $where }：登録を変更しました。{ $wishes }
    }
    発射ごとに一度投稿し、更新していきます。それより前のものは投稿しません。最近の発射は`/launches recent`、停止は`/unsubscribe`です。
subscribe-direct = 同じサーバーにいるか、Salvoをアプリに加えていて、プライバシー設定が許可していれば、SalvoはあなたにDiscordで書き込めます。`/alert test`で確かめられます。
subscribe-history = 推奨：そこでSalvoに**「メッセージ履歴を読む」**を許可してください。障害の後でも自分のメッセージを見つけ、二重に投稿しません。
subscribe-post = ここは{ $forum }の投稿の一つです。発射ごとに投稿を分けるには、`channel`オプションでフォーラムを指定してください。
no-channel = どのチャンネルかDiscordから伝えられませんでした。channelオプションで選んでください。
command-unsubscribe = チャンネルのミサイル発射の警報を止めます
option-unsubscribe-channel = 警報を止めるチャンネル。省略すると今のチャンネル
unsubscribe-none = { $where }：登録されていませんでした。/subscriptionsで登録済みのチャンネルを確認できます。
unsubscribe-done = { $where }：警報を止めました。投稿済みのものは残ります。/subscribeで再開します。
command-subscriptions = このサーバーで警報を受け取るチャンネルと、その状態を表示します
subscriptions-none = まだ警報を受け取るチャンネルがありません。受け取るチャンネルで/subscribeを使ってください。
subscriptions-none-left = 警報を受け取るチャンネルはもうありません。/subscribeで再開します。
subscriptions-title = 登録（{ $count }）
subscriptions-channel = チャンネル { $id }
subscription-title = 登録
subscription-line = { $where } · { $moment }から · { $health }
subscription-well = ✅ 正常
subscription-paused = ⏸ 停止中：{ $why }
subscription-lacking = ⚠ そこではSalvoに{ $names }がありません。「チャンネルの編集」→「権限」で許可してください
subscription-ended = この登録は終わっています。/subscribeで新しく始めてください。
subscription-choose = 変更するものを選ぶ
button-change = 変更
button-pause = 一時停止
button-resume = 再開
button-test = テスト
button-end = 登録解除
form-change = 登録を変更
form-launchers = 発射主体（カンマ区切り）
form-kinds = 発射の種別
form-weapons = 兵器。例：ICBM以上, ロケット弾
form-quiet = 静音時間とタイムゾーン
form-hourly = 1時間の警報の上限（0は無制限）
stopped = { $where }に登録したミサイル発射の警報が止まりました：{ $why }

## 登録の内容

wishes-every = すべての発射。
wishes-filtered = 選んだ発射：{ $filters }。
wishes-launchers = 発射主体は{ $launchers }
wishes-kinds = { $kinds }のみ
wishes-weapons = 兵器は{ $weapons }
wishes-once = 条件は{ $reached }
wishes-told-by = 独立した{ $count }媒体以上の報道
wishes-calls = 次の場合に{ $role }を呼び出し：{ $reached }。
wishes-calls-each = 発射ごとに{ $role }を呼び出し。
wishes-replies = 重要なことがあれば警報に返信。
wishes-thread = その後の重要なことは警報の下のスレッドで知らせる。
wishes-quiet = { $start }から{ $end }まで（{ $zone }）静音。その間の情報は終わってから知らせる。
wishes-hourly = 1時間に最大{ $count }件。超えた分は一つにまとめる。
wishes-published = フォロー中のチャンネルに警報を公開。
wishes-language = 言語：{ $language }。
class-ballistic = すべての弾道ミサイル
class-missile = 種類の示されていないミサイル
kinds-test = 実験と訓練
kinds-attack = 攻撃
kinds-space_launch = 衛星打ち上げ
kinds-unknown = 目的の示されていない発射
and-up = { $klass }以上
and-up-ballistic = あらゆる弾道ミサイル
held-taken_back = 撤回されたこと
held-launcher = 発射主体の条件
held-kind = 種別の条件
held-weapon = 兵器の条件
held-status = 状態の条件
held-outlets = 独立した媒体の数の条件

## 入力が理解できないとき

quiet-without-hours = タイムゾーンとあわせて静音時間も指定してください：`quiet`、例`22:00-07:00`。
quiet-without-zone = 静音時間のタイムゾーンを指定してください：`timezone`、例`Asia/Tokyo`。
quiet-unreadable = 「{ $said }」は静音時間ではありません。始まりと終わりを`22:00-07:00`のように書くか、なしなら`off`と書いてください。
zone-unknown = 「{ $said }」はタイムゾーンではありません。近くの大都市を入力したときにDiscordが示すものを選んでください。例`Asia/Tokyo`。
mention-without-role = 呼び出すロールも`mention`オプションで選んでください。
launcher-unknown = 「{ $said }」という発射主体は登録がありません。入力中にDiscordが示すものを選んでください。複数はカンマで区切り、`any`はすべてを表します。
kind-unheard = 「{ $said }」という種別はありません。入力中にDiscordが示すものを選んでください。複数はカンマで区切り、`any`はすべてを表します。
class-unheard = 「{ $said }」という兵器の種類はありません。入力中にDiscordが示すものを選んでください。複数はカンマで区切り、`any`はすべてを表します。
hourly-unreadable = 「{ $said }」は1時間の警報の数ではありません。0から{ $most }までの数を書いてください。
one-launcher-unknown = 「{ $said }」という発射主体は登録がありません。入力中にDiscordが示すものを選んでください。

## 誰が使えるか、Salvoに何が必要か

permission-view-channel = チャンネルを見る
permission-send-messages = メッセージを送信
permission-send-in-threads = スレッドでメッセージを送信
permission-embed-links = 埋め込みリンク
permission-read-history = メッセージ履歴を読む
need-manager = **「サーバー管理」**の権限が必要です。権限を持つ人にこのコマンドを頼むか、サーバー設定→ロールであなたのロールに権限を付けてもらってください。
need-operator = このSalvoの運営者だけが行えます。あなたが運営者なら、DiscordのユーザーID（`{ $id }`）をOWNER_IDSに加えてSalvoを再起動してください。
need-member = Salvoはこのサーバーのメンバーではないため、投稿できません。/aboutのリンクで招待してから/subscribeを使うか、Salvoとのダイレクトメッセージで登録してください。
need-permissions =
    Salvoはまだ{ $where }に投稿できません。足りない権限：{ $names }。
    「チャンネルの編集」→「権限」でSalvoのロールを加え、これらを許可してから、もう一度/subscribeを使ってください。
need-other = Salvoはまだ{ $where }に投稿できません：{ $why }

## /launches

command-launches = 誰がいつ何を発射したか
command-launches-recent = 最近の発射
command-launches-search = 言葉、発射主体、種別、兵器、状態で発射を探す
option-words = 英語で。例：hwasong east sea, Kharkiv, Houthi
option-launcher = 発射した側
option-kind = 目的
option-weapon = 発射されたもの
option-attested = どのくらい確かか
command-launches-show = 一つの発射についてわかっているすべて：事実、情報源、誰がいつ何を述べたか
option-launch = 警報の最後の行にあるID。例：KP-20230913-1
command-launches-map = 一つまたは複数の発射の地図：どこからどこへ
option-map-launch = 一つの発射のID
option-map-days = 何日前までか。省略すると30
command-launches-stats = 月別、発射主体別、兵器別のグラフと数値のファイル
option-stats-days = 何日前までか。省略すると365
launch-unknown = 「{ $said }」という発射はありません。IDは警報の最後の行にあります（例`KP-20230913-1`）。`/launches recent`で最近のものを表示します。
pages-newest = 最近の発射
pages-sought = 発射：{ $sought }
pages-words = 「{ $words }」
pages-footer = { $page }/{ $last }ページ · 発射{ $count }件
pages-none = このSalvoの起動以来、報じられた発射はありません。`/subscribe`で次の発射を知らせます。フィードの取得時刻は`/about`にあります。
pages-none-such = 見つかりませんでした。言葉を減らすか、英語の見出しに出る名前で探してください。`/launches recent`で最近のものを表示します。
page = { $page }/{ $last }ページ
button-back = 戻る
button-more = 次へ
button-newer = 新しいもの
button-older = 古いもの
timeline-title = 時系列
timeline-of = { $id }の時系列
timeline-none = 残っている報道はありません。
sources-of = { $id }の情報源（{ $count }）
sources-none = 残っている報道はありません。
map-none = `{ $id }`の場所はまだわかっていないため、地図はありません。媒体が伝え次第、警報に載ります。そのときにもう一度試してください。
map-of = `{ $id }`の地図。
pictures-all = すべての発射主体
pictures-span =
    { $days ->
        [1] { $whose }、過去1日
       *[other] { $whose }、過去{ $days }日
    }
pictures-count = { $title }：発射{ $count }件
pictures-newest = { $title }：最近の発射{ $count }件
pictures-map = { $title }。`/launches map launch:`で一つを表示します。
pictures-stats = { $title }。{ $counted }
pictures-counted = 第一報の月（UTC）で集計。撤回されたもの、警報にならなかったものは除く。
pictures-none =
    { $days ->
        [1] { $launcher ->
            [none] 過去1日に報じられた発射はありません。`days`を増やすか、別の発射主体を選んでください。
           *[one] { $launcher }：過去1日に報じられた発射はありません。`days`を増やすか、別の発射主体を選んでください。
        }
       *[other] { $launcher ->
            [none] 過去{ $days }日に報じられた発射はありません。`days`を増やすか、別の発射主体を選んでください。
           *[one] { $launcher }：過去{ $days }日に報じられた発射はありません。`days`を増やすか、別の発射主体を選んでください。
        }
    }

## /alertと、警報の下のボタン

command-alert = 警報を試す、または警報にならなかった理由を尋ねる
command-alert-test = 警報の見た目がわかるよう、このチャンネルに見本を投稿します
command-alert-why = 記事が警報になった、またはならなかった理由
option-item = 記事のリンク、または見出しの言葉
test-refused = 見本を投稿できませんでした：{ $why }
test-unsubscribed = 見本を投稿しました。このチャンネルはまだ登録されていません。実際の警報を受け取るには/subscribeを使ってください。
test-paused = 見本を投稿しましたが、このチャンネルの警報は停止中です：{ $why } /subscribeで再開します。
test-done =
    見本を投稿しました。{ $would }
    このチャンネルの登録：{ $wishes }
test-at-once = このような発射は、ここですぐに知らせます。
test-after-quiet = このような発射は、静音時間の終わり（{ $moment }）にここで知らせます。
test-held = このような発射は、ここでは知らせません。妨げているのは{ $filter }です。
test-calls = ロールも呼び出します。見本は誰も呼び出しません。
test-calls-nobody = ロールは呼び出しません。
test-forum = 実際の警報は{ $forum }に、一つずつ投稿として届きます。
why-unread = Salvoが読むフィードに、この記事はまだありません。取得時刻は`/about`にあります。見出しの言葉を入れると、Salvoの判断がわかります。
why-no-words = この言葉を含む記事を届けたフィードはありません。
why-no-report = 見出しとして届いた場合、Salvoは発射の報道ではないと判断します：{ $reason }。
why-sure = 見出しとして届いた場合、Salvoはすぐに警報を出します：{ $reason }。
why-unsure = 見出しとして届いた場合、Salvoは二つ目の媒体が同じことを伝えたときに警報を出します：{ $reason }。
why-item = **{ $outlet }**：{ $title }
why-read = 取得：{ $moment }。
why-held-none = 発射の報道ではないと判断：{ $reason }。
why-held = 発射の報道と判断：{ $reason }。
why-weighed = { $reason }（確信度{ $percent }%）
why-weighed-by = { $reason }（確信度{ $percent }%。最も効いた点：{ $words }）
why-nobody = `{ $id }`に属し、まだ警報になっていません。不確かな報道が一つだけで、二つ目の独立した媒体が伝えれば警報になります。
why-unpromised = `{ $id }`に属し、このチャンネルには投稿されない扱いでした：{ $why }
why-not-subscribed = 登録されていません。/subscribeを使ってください。
why-only-afterwards = 登録はその後で、それより前のものは投稿しません。
why-too-old = Salvoが知ったのは{ $hours }時間以上後でした。履歴には残り、警報にはなりません。
why-wanted-now = `{ $id }`に属し、このチャンネルの条件に合ったのは今です。次に変わったときに投稿します。
why-filtered = `{ $id }`に属し、今のままではこのチャンネルの条件に合いません。妨げているのは{ $filter }です。まだ新しいうちに条件が合えば投稿します。条件は`/subscriptions`にあります。
why-here = `{ $id }`に属し、このチャンネルにあります：{ $link }
why-summary = `{ $id }`に属し、{ $moment }にチャンネルのまとめに入ります。
why-quiet = `{ $id }`に属し、このチャンネルの静音時間の終わり（{ $moment }）を待っています。
why-going = `{ $id }`に属し、このチャンネルへ送信中です。
why-going-slowly = `{ $id }`に属し、このチャンネルへ送信中です：{ $why }
why-refused = `{ $id }`に属し、ここに投稿できませんでした：{ $why }
mistake-nowhere = このSalvoの運営者は、ここで報告を受け付けていません。このサーバーの管理者に伝えてください。
mistake-unreached = 今は運営者に連絡できませんでした。数分後にもう一度試してください。
mistake-done = ありがとうございます。運営者に届きました。
form-mistake = 誤りを報告
form-mistake-what = どこが誤っていますか？

## /launch、運営者用

command-launch = Salvoによる報道のまとめ方を直す（運営者）
command-launch-merge = 二つの発射は一つ：最初のものがもう一方の報道を引き継ぎます
option-merge-launch = 残す発射
option-merge-other = 統合される発射
command-launch-split = 別の発射に関する報道を、独立した発射にします
option-split-launch = その報道が入っている発射
option-split-report = そこに属さない報道
command-launch-retract = 発射を撤回します。メッセージには取り消し線が引かれます
option-retract-launch = 実際にはなかった発射
option-retract-reason = 理由。読む人に表示されます
command-launch-undo = 統合、分離、撤回を取り消します
option-undo-action = Salvoが付けた番号
launch-merged = `{ $gone }`は今後`{ $kept }`として扱います。
launch-split = 報道は`{ $whole }`から離れ、`{ $new }`になりました。
launch-retracted = `{ $id }`を撤回しました。
launch-undone = 操作{ $number }を取り消しました。
launch-follow = { $what } メッセージは30秒以内に変わります。`/launch undo { $number }`で取り消せます。
launch-follow-undone = { $what } メッセージは30秒以内に変わります。
mend-which = `{ $id }`に属さない報道はどれですか？
mend-report = 報道
form-retract = 発射を撤回
form-retract-why = 理由。読む人に表示されます
form-merge = 二つの発射は一つ
form-merge-into = 残す発射
launch-one-already = すでに同じ発射です。別々の二つを指定してください。
launch-one-report = { $id }の報道は一つだけなので、分離できません。
launch-retracted-already = { $id }はすでに撤回されています。
launch-undone-already = 操作{ $number }はすでに取り消されています。
launch-no-action = 取り消せる操作{ $number }はありません。操作の番号はその操作への答えにあります。
launch-no-report = { $id }にその報道はありません。入力中にDiscordが示すものを選んでください。
launch-none = { $id }という発射はありません。`/launches recent`で最近のものを表示します。

## /feeds、運営者用

command-feeds = Salvoが読むニュースのフィード（運営者）
command-feeds-list = すべてのフィードとその状態。障害のあるものから
command-feeds-add = 今後、フィードを一つ追加で読む
option-feed-url = フィードのアドレス
option-feed-name = 付ける名前
option-feed-language = 言語。例：en
command-feeds-remove = Discordで追加したフィードを読むのをやめる
option-feed-added = フィードの名前
command-feeds-check = フィードを今読み、内容を表示する
option-feed = フィードの名前、または任意のフィードのアドレス
command-feeds-import = 今後、OPMLファイルのフィードも読む
option-feed-file = フィードリーダーが書き出したOPMLファイル
command-feeds-reload = feeds.yamlを読み直す
feeds-title = フィード（{ $count }）
feeds-title-trouble = フィード（{ $count }、うち問題あり{ $trouble }）
feeds-none = ありません。/feeds addを使ってください。
feeds-added-mark = { $name }（追加）
feeds-unread = { $name } · まだ読んでいません
feeds-overdue = ⚠ { $name } · 取得遅延：最終取得{ $moment }。/feeds checkで今すぐ取得
feeds-failing = ⚠ { $name } · 障害：{ $why }
feeds-failing-since = ⚠ { $name } · { $moment }から障害：{ $why }
feeds-unknown-trouble = 不明
feeds-frozen = 💤 { $name } · 応答はあるが、{ $moment }から新着なし
feeds-read = { $name } · { $moment }取得 · 項目{ $items }件、報道{ $reports }件
feeds-reloaded = フィードの一覧を読み直しました。{ $count }件を読んでいます。/feeds listで表示します。
feeds-known = 「{ $name }」というフィードはすでにあります。別の名前を選んでください。
feeds-known-address = そのアドレスはすでに「{ $name }」として読んでいます。
feeds-added = 今後「{ $name }」を読みます。
feeds-not-english = Salvoが理解するのは英語だけです。このフィードが他の言語で伝えることは警報になりません。
feeds-large-file = ファイルが{ $most } MBを超えています。分割してください。
feeds-bad-file = ファイルを使えません（英語）：{ $why }。
feeds-nothing-new = まだ読んでいないフィードは、ファイルにありません。
feeds-imported = 今後{ $count }件のフィードを追加で読みます。/feeds listで状態を表示します。
feeds-imported-rest = 今後{ $count }件のフィードを追加で読みます。名前かアドレスが既知のもの：{ $known }件。/feeds listで状態を表示します。
feeds-not-added = Discordで追加した「{ $name }」というフィードはありません。feeds.yamlのフィードはそこで削除し、/feeds reloadを使ってください。
feeds-removed = 今後「{ $name }」は読みません。届いた内容は履歴に残ります。
feeds-none-such = 「{ $name }」というフィードはありません。/feeds listにある名前かアドレスを指定してください。
feeds-unreadable = フィードを読み取れません（英語）：{ $why }
feeds-no-address = ウェブアドレスではありません。https://を含む完全なアドレスを指定してください。
feeds-empty = 読み取れますが、今は項目がありません。
feeds-brings = 今は{ $count }件の項目があります。最新のもの：
