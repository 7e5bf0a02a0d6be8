### 묻는 사람에게 하는 말: 명령어, 옵션, 답, 쪽, 버튼, 입력란, 오류.
### 명령어와 옵션의 이름은 영어 그대로 둡니다. 한도: command-, option-, choice- 100자, form- 45자.

## 모든 답

error-changed = Discord가 마지막으로 보여 준 뒤 이 명령어가 바뀌었습니다. Discord를 새로 고친(Ctrl+R) 뒤 다시 쓰세요.
error-server-only = 이 명령어는 서버에서만 쓸 수 있습니다. 서버에서 쓰세요.
error-mistake = Salvo에 오류가 생겼습니다. 운영자는 로그에서 `{ $number }`로 찾을 수 있습니다. 다시 해 보고, 또 일어나면 이 번호를 알려 주세요.
error-other = Salvo의 알림(영어): { $why }
conversation = 이 대화

## /about, /help

command-about = Salvo가 무엇인지, 잘 돌아가는지, 어떻게 초대하는지
about-description =
    뉴스로 알리는 미사일 발사 알림: 발사마다 알림 하나에 보도한 매체를 모두 담고, 새로 알려지는 대로 고칩니다.
    `/subscribe`는 이 채널의 알림을 시작하고, `/launches recent`는 최근 발사를 보여 줍니다.
about-invite = Salvo 초대
about-project = 프로젝트
about-feeds = 피드
about-feeds-well = { $count }개 확인 중, 모두 정상
about-feeds-trouble = { $count }개 확인 중, { $trouble }개 문제
about-last-poll = 마지막 확인
about-no-poll = 아직 없음
about-told = 알린 발사
about-latency = 지연
about-no-latency = 아직 재지 않음
about-milliseconds = { $count } ms
about-running = 가동 시작
about-servers = 서버
command-help = 시작하는 법과 알아 둘 것
help-title = 다섯 가지 질문으로 보는 Salvo
help-begin = 알림은 어떻게 받나요?
    .answer = 알림을 받을 채널에서 `/subscribe`를 쓰세요. '서버 관리하기' 권한이 있어야 하며, Salvo에 필요한 것은 Salvo가 알려 줍니다.
help-get = 무엇을 받나요?
    .answer =
        발사마다 메시지 하나를 받습니다. 보도한 매체가 모두 담기고, 새로 알려지는 대로 고쳐집니다.
        `/alert test`로 미리 보세요.
help-sure = 얼마나 확실한가요?
    .answer = 알림마다 *추정*(누군가 그렇게 봄), *보도*(한 매체가 전함), *확인됨*(공식 기관이나 서로 독립된 두 매체가 전함)을 밝힙니다. 틀린 것으로 드러나면 줄을 긋고 채널에서 정정합니다.
help-why = 왜 알림이 왔나요, 또는 오지 않았나요?
    .answer = `/alert why`에 기사 링크를 넣으면 Salvo가 어떻게 보았는지 알려 줍니다. 알림 아래의 **오류 신고**는 운영자에게 전해집니다.
help-stop = 어떻게 멈추거나 지난 것을 보나요?
    .answer = `/unsubscribe`는 채널의 알림을 멈추고, `/subscriptions`는 어느 채널이 알림을 받는지 보여 줍니다. `/launches recent`와 `/launches search`로 지난 것을 볼 수 있습니다.

## /subscribe, /unsubscribe, /subscriptions

command-subscribe = 채널에 미사일 발사 알림을 올립니다
option-channel = 알림을 올릴 채널. 비우면 지금 있는 채널
option-launchers = 이들의 발사만. 여럿이면 쉼표로 나눕니다
option-kinds = 이런 종류의 발사만. 여럿이면 쉼표로 나눕니다
option-weapons = 이런 무기만. 예: ICBM 이상, 순항미사일
option-status = 적어도 이만큼 뒷받침된 발사만
option-outlets = 이만큼의 독립 매체가 전한 발사만
option-mention = 부를 역할
option-mention-status = 적어도 이만큼 뒷받침된 발사에만 역할을 부릅니다
option-mention-outlets = 이만큼의 독립 매체가 전한 발사에만 역할을 부릅니다
option-mention-weapons = 이 종류와 더 멀리 나는 것에만 역할을 부릅니다
option-updates = 더 알려졌을 때 할 일
option-quiet = 조용한 시간. 예: 22:00-07:00. 새 소식은 끝난 뒤 알립니다. 없애려면 off
option-timezone = 조용한 시간의 시간대. 예: Asia/Seoul
option-hourly-limit = 한 시간에 올릴 알림 수. 넘치면 한 메시지로 요약합니다. 0이면 제한 없음
option-language = 그곳에 올라가는 글의 언어. 비우면 서버의 언어
option-publish = 공지 채널에서: 팔로우하는 채널에 알림을 발행합니다
choice-call-nobody = 이제 아무도 부르지 않음
choice-any-weapon = 모든 무기
choice-any = 모두
choice-updates-edit = 알림을 고치고, 철회될 때만 답글
choice-updates-reply = 중요한 일이 있을 때도 답글
choice-updates-thread = 중요한 일을 알림 아래 스레드에서도 알림
subscribe-everyone = Salvo는 모두를 부르지 않습니다. 불리기를 바라는 사람이 다는 역할을 고르세요.
subscribe-unheard = { $role }에 아직 알림이 가지 않습니다. 서버 설정 → 역할에서 누구나 멘션할 수 있게 하거나, 채널에서 Salvo에 **'@everyone, @here, 모든 역할 멘션하기'**를 허용하세요.
subscribe-not-news = 공지 채널의 메시지만 발행할 수 있습니다. 여기서는 `publish`를 빼세요.
subscribe-already =
    { $where }: 이미 구독 중입니다. { $wishes }
    /unsubscribe로 알림을 멈춥니다.
subscribe-done =
    { $done ->
        [new] { $where }: 구독을 시작했습니다. { $wishes }
        [again] { $where }: 알림을 다시 시작했습니다. { $wishes }
       *[changed] { $where }: 구독을 바꾸었습니다. { $wishes }
    }
    발사마다 한 번 올라가고 계속 고쳐지며, 그 전 것은 올라가지 않습니다. 최근 발사는 `/launches recent`로 보고, `/unsubscribe`로 멈춥니다.
subscribe-direct = 같은 서버에 있거나 내 앱에 Salvo가 있고 개인정보 설정이 허용하면 Discord는 Salvo가 글을 보내게 합니다. `/alert test`로 확인할 수 있습니다.
subscribe-history = 권장: 그곳에서 Salvo에 **'메시지 기록 보기'**를 허용하세요. 그러면 장애 뒤에도 자기 메시지를 찾아 두 번 올리지 않습니다.
subscribe-post = 여기는 { $forum }의 게시물 하나입니다. 발사마다 게시물을 따로 받으려면 `channel` 옵션에서 포럼을 고르세요.
no-channel = Discord가 지금 어느 채널인지 알려 주지 않았습니다. channel 옵션으로 고르세요.
command-unsubscribe = 채널의 미사일 발사 알림을 멈춥니다
option-unsubscribe-channel = 알림을 멈출 채널. 비우면 지금 있는 채널
unsubscribe-none = { $where }: 구독한 적이 없습니다. /subscriptions로 구독 중인 채널을 볼 수 있습니다.
unsubscribe-done = { $where }: 이제 알림이 없습니다. 올라간 글은 남습니다. /subscribe로 다시 시작합니다.
command-subscriptions = 이 서버의 어느 채널이 알림을 받는지, 모두 정상인지 보여 줍니다
subscriptions-none = 아직 알림을 받는 채널이 없습니다. 받을 채널에서 /subscribe를 쓰세요.
subscriptions-none-left = 이제 알림을 받는 채널이 없습니다. /subscribe로 다시 시작합니다.
subscriptions-title = 구독 ({ $count })
subscriptions-channel = 채널 { $id }
subscription-title = 구독
subscription-line = { $where } · { $moment }부터 · { $health }
subscription-well = ✅ 정상
subscription-paused = ⏸ 멈춤: { $why }
subscription-lacking = ⚠ 이 채널에 Salvo의 권한이 없습니다: { $names }. 채널 편집 → 권한에서 허용하세요
subscription-ended = 이 구독은 끝났습니다. /subscribe로 새로 시작하세요.
subscription-choose = 하나를 골라 바꾸기
button-change = 바꾸기
button-pause = 멈추기
button-resume = 다시 시작
button-test = 시험
button-end = 구독 취소
form-change = 구독 바꾸기
form-launchers = 발사 주체, 쉼표로 나눔
form-kinds = 발사 종류
form-weapons = 무기. 예: ICBM 이상, 로켓
form-quiet = 조용한 시간과 시간대
form-hourly = 한 시간 알림 수, 0이면 제한 없음
stopped = { $where }에 구독한 미사일 발사 알림이 멈췄습니다: { $why }

## 구독을 말로

wishes-every = 모든 발사.
wishes-filtered = 고른 발사: { $filters }.
wishes-launchers = 발사 주체 { $launchers }
wishes-kinds = { $kinds }만
wishes-weapons = 무기 { $weapons }
wishes-once = 조건 { $reached }
wishes-told-by = 독립 매체 { $count }곳 이상 보도
wishes-calls = 다음일 때 { $role } 부름: { $reached }.
wishes-calls-each = 발사마다 { $role } 부름.
wishes-replies = 중요한 일이 있으면 알림에 답글.
wishes-thread = 나중의 중요한 일은 알림 아래 스레드에서 알림.
wishes-quiet = { $start }부터 { $end }까지({ $zone }) 조용함: 그사이 소식은 끝난 뒤 알림.
wishes-hourly = 한 시간에 알림 최대 { $count }건, 넘치면 한 메시지로 요약.
wishes-published = 팔로우하는 채널에 알림을 발행.
wishes-language = 언어: { $language }.
class-ballistic = 모든 탄도미사일
class-missile = 종류를 밝히지 않은 미사일
kinds-test = 시험과 훈련
kinds-attack = 공격
kinds-space_launch = 위성 발사
kinds-unknown = 목적을 밝히지 않은 발사
and-up = { $klass } 이상
and-up-ballistic = 어떤 탄도미사일이든
held-taken_back = 철회된 것
held-launcher = 발사 주체 조건
held-kind = 발사 종류 조건
held-weapon = 무기 조건
held-status = 상태 조건
held-outlets = 독립 매체 수 조건

## 입력을 알아듣지 못할 때

quiet-without-hours = 시간대와 함께 조용한 시간도 적으세요: `quiet`, 예: `22:00-07:00`.
quiet-without-zone = 조용한 시간의 시간대를 적으세요: `timezone`, 예: `Asia/Seoul`.
quiet-unreadable = ‘{ $said }’은(는) 조용한 시간이 아닙니다. 시작과 끝을 `22:00-07:00`처럼 적거나, 없애려면 `off`를 적으세요.
zone-unknown = ‘{ $said }’은(는) 시간대가 아닙니다. 가까운 큰 도시를 입력할 때 Discord가 보여 주는 것을 고르세요. 예: `Asia/Seoul`.
mention-without-role = 부를 역할도 `mention` 옵션에서 고르세요.
launcher-unknown = Salvo가 모르는 발사 주체입니다: ‘{ $said }’. 입력할 때 Discord가 보여 주는 것을 고르세요. 여럿이면 쉼표로 나누고, `any`는 모두를 뜻합니다.
kind-unheard = Salvo가 모르는 발사 종류입니다: ‘{ $said }’. 입력할 때 Discord가 보여 주는 것을 고르세요. 여럿이면 쉼표로 나누고, `any`는 모두를 뜻합니다.
class-unheard = Salvo가 모르는 무기입니다: ‘{ $said }’. 입력할 때 Discord가 보여 주는 것을 고르세요. 여럿이면 쉼표로 나누고, `any`는 모두를 뜻합니다.
hourly-unreadable = ‘{ $said }’은(는) 한 시간 알림 수가 아닙니다. 0부터 { $most }까지 적으세요.
one-launcher-unknown = Salvo가 모르는 발사 주체입니다: ‘{ $said }’. 입력할 때 Discord가 보여 주는 것을 고르세요.

## 누가 물을 수 있고 Salvo에 무엇이 필요한가

permission-view-channel = 채널 보기
permission-send-messages = 메시지 보내기
permission-send-in-threads = 스레드에서 메시지 보내기
permission-embed-links = 링크 첨부
permission-read-history = 메시지 기록 보기
need-manager = **'서버 관리하기'** 권한이 필요합니다. 권한이 있는 사람에게 이 명령어를 부탁하거나, 서버 설정 → 역할에서 권한을 달라고 하세요.
need-operator = 이 Salvo의 운영자만 할 수 있습니다. 직접 운영한다면 자신의 Discord 사용자 ID(`{ $id }`)를 OWNER_IDS에 넣고 Salvo를 다시 시작하세요.
need-member = Salvo가 이 서버에 없어 올릴 수 없습니다. /about의 링크로 초대한 뒤 /subscribe를 쓰거나, Salvo와의 다이렉트 메시지에서 구독하세요.
need-permissions =
    Salvo가 아직 { $where }에 올릴 수 없습니다. 없는 권한: { $names }.
    채널 편집 → 권한에서 Salvo의 역할을 넣고 이 권한을 허용한 뒤 /subscribe를 다시 쓰세요.
need-other = Salvo가 아직 { $where }에 올릴 수 없습니다: { $why }

## /launches

command-launches = 누가 언제 무엇을 쏘았는지
command-launches-recent = 최근 발사
command-launches-search = 낱말, 발사 주체, 종류, 무기, 상태로 발사 찾기
option-words = 영어로. 예: hwasong east sea, Kharkiv, Houthi
option-launcher = 쏜 쪽
option-kind = 목적
option-weapon = 쏜 것
option-attested = 얼마나 뒷받침되었는지
command-launches-show = 발사 하나에 대해 알려진 모든 것: 사실, 출처, 누가 언제 무엇을 말했는지
option-launch = 알림 마지막 줄의 ID. 예: KP-20230913-1
command-launches-map = 발사 하나 또는 여럿의 지도: 어디서 어디로
option-map-launch = 발사 하나의 ID
option-map-days = 며칠 전까지. 비우면 30
command-launches-stats = 월별, 발사 주체별, 무기별 도표와 수치 파일
option-stats-days = 며칠 전까지. 비우면 365
launch-unknown = ‘{ $said }’ 발사는 없습니다. ID는 알림의 마지막 줄에 있습니다. 예: `KP-20230913-1`. `/launches recent`로 최근 것을 봅니다.
pages-newest = 최근 발사
pages-sought = 발사: { $sought }
pages-words = ‘{ $words }’
pages-footer = { $page }/{ $last }쪽 · 발사 { $count }건
pages-none = 이 Salvo를 켠 뒤 보도된 발사가 없습니다. `/subscribe`로 다음 발사를 알림 받고, `/about`에서 피드를 언제 읽었는지 보세요.
pages-none-such = 찾은 것이 없습니다. 낱말을 줄이거나 영어 기사 제목의 이름으로 찾으세요. `/launches recent`로 최근 것을 봅니다.
page = { $page }/{ $last }쪽
button-back = 이전
button-more = 다음
button-newer = 더 새것
button-older = 더 옛것
timeline-title = 타임라인
timeline-of = { $id } 타임라인
timeline-none = 남은 보도가 없습니다.
sources-of = { $id } 출처 ({ $count })
sources-none = 남은 보도가 없습니다.
map-none = `{ $id }`의 장소가 아직 알려지지 않아 지도가 없습니다. 매체가 전하는 대로 알림에 나오니 그때 다시 물어보세요.
map-of = `{ $id }` 지도.
pictures-all = 모든 발사 주체
pictures-span =
    { $days ->
        [1] { $whose }, 최근 하루
       *[other] { $whose }, 최근 { $days }일
    }
pictures-count = { $title }: 발사 { $count }건
pictures-newest = { $title }: 최근 발사 { $count }건
pictures-map = { $title }. `/launches map launch:`로 하나를 볼 수 있습니다.
pictures-stats = { $title }. { $counted }
pictures-counted = 첫 보도의 달(UTC)로 셈. 철회되었거나 알리지 않은 것은 뺌.
pictures-none =
    { $days ->
        [1] { $launcher ->
            [none] 최근 하루 동안 보도된 발사가 없습니다. `days`를 늘리거나 다른 발사 주체를 고르세요.
           *[one] { $launcher }: 최근 하루 동안 보도된 발사가 없습니다. `days`를 늘리거나 다른 발사 주체를 고르세요.
        }
       *[other] { $launcher ->
            [none] 최근 { $days }일 동안 보도된 발사가 없습니다. `days`를 늘리거나 다른 발사 주체를 고르세요.
           *[one] { $launcher }: 최근 { $days }일 동안 보도된 발사가 없습니다. `days`를 늘리거나 다른 발사 주체를 고르세요.
        }
    }

## /alert, 그리고 알림 아래 버튼

command-alert = 알림을 시험하거나, 왜 없었는지 묻습니다
command-alert-test = 알림의 모양을 볼 수 있게 이 채널에 예시를 올립니다
command-alert-why = 기사가 왜 알림이 되었는지, 또는 되지 않았는지
option-item = 기사의 링크나 제목의 낱말
test-refused = 예시를 올리지 못했습니다: { $why }
test-unsubscribed = 예시를 올렸습니다. 이 채널은 아직 구독하지 않았습니다. 실제 알림을 받으려면 /subscribe를 쓰세요.
test-paused = 예시를 올렸지만 이 채널의 알림은 멈춰 있습니다: { $why } /subscribe로 다시 시작합니다.
test-done =
    예시를 올렸습니다. { $would }
    이 채널의 구독: { $wishes }
test-at-once = 이런 발사라면 여기에 바로 알림이 옵니다.
test-after-quiet = 이런 발사라면 조용한 시간이 끝날 때({ $moment }) 여기에 알림이 옵니다.
test-held = 이런 발사라면 여기에 알림이 오지 않습니다. 막고 있는 것: { $filter }.
test-calls = 이때 역할도 부르지만, 예시는 아무도 부르지 않습니다.
test-calls-nobody = 이때 역할은 부르지 않습니다.
test-forum = 실제 알림은 { $forum }에 하나씩 게시물로 올라옵니다.
why-unread = Salvo가 읽는 피드에 아직 이 기사가 없습니다. 언제 읽었는지는 `/about`에 있습니다. 제목의 낱말을 넣으면 Salvo가 어떻게 볼지 알 수 있습니다.
why-no-words = 이 낱말이 든 기사를 가져온 피드가 없습니다.
why-no-report = 제목으로 들어온다면 Salvo는 발사 보도가 아니라고 봅니다: { $reason }.
why-sure = 제목으로 들어온다면 Salvo는 바로 알립니다: { $reason }.
why-unsure = 제목으로 들어온다면 Salvo는 두 번째 매체가 같은 것을 전할 때 알립니다: { $reason }.
why-item = **{ $outlet }**: { $title }
why-read = 읽은 때: { $moment }.
why-held-none = 발사 보도가 아니라고 봄: { $reason }.
why-held = 발사 보도로 봄: { $reason }.
why-weighed = { $reason } (확신 { $percent }%)
why-weighed-by = { $reason } (확신 { $percent }%; 가장 크게 작용한 것: { $words })
why-nobody = `{ $id }`에 속하며 아직 알리지 않았습니다. 확실하지 않은 보도가 하나뿐이고, 두 번째 독립 매체가 전하면 알림이 됩니다.
why-unpromised = `{ $id }`에 속하며 이 채널에는 올리지 않기로 되어 있었습니다: { $why }
why-not-subscribed = 구독하지 않은 채널입니다. /subscribe를 쓰세요.
why-only-afterwards = 그 뒤에야 구독했고, 그 전 것은 올리지 않습니다.
why-too-old = Salvo가 { $hours }시간 넘게 늦게 알았습니다. 기록에는 남고 알리지는 않습니다.
why-wanted-now = `{ $id }`에 속하며 이 채널이 이제야 바라게 되었습니다. 다음에 바뀔 때 올라갑니다.
why-filtered = `{ $id }`에 속하며 지금 상태로는 이 채널이 바라지 않습니다. 막고 있는 것: { $filter }. 그때까지 새로운 소식이면 조건이 맞는 대로 올라갑니다. 조건은 `/subscriptions`에 있습니다.
why-here = `{ $id }`에 속하며 이 채널에 있습니다: { $link }
why-summary = `{ $id }`에 속하며 { $moment } 채널의 요약에 들어갑니다.
why-quiet = `{ $id }`에 속하며 이 채널의 조용한 시간이 끝나기를 기다립니다({ $moment }).
why-going = `{ $id }`에 속하며 이 채널로 가는 중입니다.
why-going-slowly = `{ $id }`에 속하며 이 채널로 가는 중입니다: { $why }
why-refused = `{ $id }`에 속하며 여기에 올리지 못했습니다: { $why }
mistake-nowhere = 이 Salvo의 운영자는 여기서 신고를 받지 않습니다. 이 서버의 관리자에게 알려 주세요.
mistake-unreached = 지금은 운영자에게 닿지 못했습니다. 몇 분 뒤 다시 해 보세요.
mistake-done = 고맙습니다. 운영자에게 전했습니다.
form-mistake = 오류 신고
form-mistake-what = 무엇이 틀렸나요?

## /launch, 운영자용

command-launch = Salvo가 보도를 묶은 결과를 바로잡습니다(운영자)
command-launch-merge = 두 발사는 하나: 첫째가 둘째의 보도를 가져갑니다
option-merge-launch = 남을 발사
option-merge-other = 합쳐질 발사
command-launch-split = 다른 발사에 관한 보도: 따로 떼어 냅니다
option-split-launch = 그 보도가 속해 있던 발사
option-split-report = 속하지 않는 보도
command-launch-retract = 발사를 철회합니다. 메시지에 줄이 그어집니다
option-retract-launch = 실제로는 없던 발사
option-retract-reason = 까닭. 읽는 이에게 보입니다
command-launch-undo = 합치기, 떼기, 철회를 되돌립니다
option-undo-action = Salvo가 매긴 번호
launch-merged = `{ $gone }`은(는) 이제 `{ $kept }`(으)로 알립니다.
launch-split = 보도가 `{ $whole }`에서 나와 `{ $new }`이(가) 되었습니다.
launch-retracted = `{ $id }`을(를) 철회했습니다.
launch-undone = 작업 { $number }을(를) 되돌렸습니다.
launch-follow = { $what } 메시지는 30초 안에 바뀝니다. `/launch undo { $number }`로 되돌립니다.
launch-follow-undone = { $what } 메시지는 30초 안에 바뀝니다.
mend-which = `{ $id }`에 속하지 않는 보도는 무엇인가요?
mend-report = 보도
form-retract = 발사 철회
form-retract-why = 까닭. 읽는 이에게 보입니다
form-merge = 두 발사는 하나
form-merge-into = 남을 발사
launch-one-already = 이미 같은 발사입니다. 서로 다른 둘을 고르세요.
launch-one-report = { $id }에는 보도가 하나뿐이라 뗄 것이 없습니다.
launch-retracted-already = { $id }은(는) 이미 철회되었습니다.
launch-undone-already = 작업 { $number }은(는) 이미 되돌렸습니다.
launch-no-action = 되돌릴 작업 { $number }이(가) 없습니다. 작업의 번호는 그 작업의 답에 있습니다.
launch-no-report = { $id }에 그런 보도가 없습니다. 입력할 때 Discord가 보여 주는 것을 고르세요.
launch-none = { $id } 발사는 없습니다. `/launches recent`로 최근 것을 봅니다.

## /feeds, 운영자용

command-feeds = Salvo가 읽는 뉴스 피드(운영자)
command-feeds-list = 모든 피드와 그 상태, 장애가 있는 것부터
command-feeds-add = 이제부터 피드를 하나 더 읽습니다
option-feed-url = 피드의 주소
option-feed-name = 부를 이름
option-feed-language = 언어. 예: en
command-feeds-remove = Discord에서 더한 피드를 그만 읽습니다
option-feed-added = 피드의 이름
command-feeds-check = 피드를 지금 읽고 내용을 보여 줍니다
option-feed = 피드의 이름이나 아무 피드의 주소
command-feeds-import = 이제부터 OPML 파일의 피드도 읽습니다
option-feed-file = 피드 리더가 내보낸 OPML 파일
command-feeds-reload = feeds.yaml을 다시 읽습니다
feeds-title = 피드 ({ $count })
feeds-title-trouble = 피드 ({ $count }, 문제 { $trouble })
feeds-none = 없습니다. /feeds add를 쓰세요.
feeds-added-mark = { $name } (추가됨)
feeds-unread = { $name } · 아직 읽지 않음
feeds-overdue = ⚠ { $name } · 읽기 지연: 마지막 확인 { $moment }. /feeds check로 지금 확인
feeds-failing = ⚠ { $name } · 장애: { $why }
feeds-failing-since = ⚠ { $name } · { $moment }부터 장애: { $why }
feeds-unknown-trouble = 알 수 없음
feeds-frozen = 💤 { $name } · 답은 하지만 { $moment } 뒤로 새것이 없음
feeds-read = { $name } · { $moment } 읽음 · 항목 { $items }개, 보도 { $reports }건
feeds-reloaded = 피드 목록을 다시 읽었습니다. 지켜보는 피드: { $count }개. /feeds list로 봅니다.
feeds-known = ‘{ $name }’ 피드가 이미 있습니다. 다른 이름을 고르세요.
feeds-known-address = 이 주소는 이미 ‘{ $name }’(으)로 읽고 있습니다.
feeds-added = 이제부터 ‘{ $name }’을(를) 읽습니다.
feeds-not-english = Salvo는 영어만 이해합니다. 이 피드가 다른 언어로 전하는 것은 알림이 되지 않습니다.
feeds-large-file = 파일이 { $most } MB보다 큽니다. 나누세요.
feeds-bad-file = 파일을 쓸 수 없습니다(영어): { $why }.
feeds-nothing-new = 아직 읽지 않는 피드가 파일에 없습니다.
feeds-imported = 이제부터 피드 { $count }개를 더 읽습니다. /feeds list로 상태를 봅니다.
feeds-imported-rest = 이제부터 피드 { $count }개를 더 읽습니다. 이름이나 주소가 이미 있는 것: { $known }개. /feeds list로 상태를 봅니다.
feeds-not-added = Discord에서 더한 ‘{ $name }’ 피드가 없습니다. feeds.yaml의 피드는 그 파일에서 지운 뒤 /feeds reload를 쓰세요.
feeds-removed = 이제 ‘{ $name }’을(를) 읽지 않습니다. 가져온 것은 기록에 남습니다.
feeds-none-such = ‘{ $name }’ 피드가 없습니다. /feeds list의 이름이나 주소를 적으세요.
feeds-unreadable = 피드를 읽을 수 없습니다(영어): { $why }
feeds-no-address = 웹 주소가 아닙니다. https://를 포함한 피드의 전체 주소를 적으세요.
feeds-empty = 읽을 수 있지만 지금은 항목이 없습니다.
feeds-brings = 지금 항목 { $count }개가 있습니다. 최근 것:
