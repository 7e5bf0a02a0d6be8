### 채널에 올라가는 글: 알림, 요약, 답글, 정정, 그림. 안내: docs/translating.md
### 통신사 기사 제목처럼 씁니다. 조사가 받침에 따라 달라지지 않도록 '방향', '겨냥' 같은 명사를 씁니다.

## 무기

weapon-ballistic = 탄도미사일
weapon-srbm = 단거리 탄도미사일
weapon-mrbm = 준중거리 탄도미사일
weapon-irbm = 중거리 탄도미사일
weapon-icbm = 대륙간탄도미사일(ICBM)
weapon-slbm = 잠수함발사탄도미사일(SLBM)
weapon-cruise = 순항미사일
weapon-hypersonic = 극초음속 미사일
weapon-anti_ship = 대함미사일
weapon-sam = 지대공미사일
weapon-rocket = 로켓
weapon-slv = 우주발사체
weapon-missile = 미사일
weapon-satellite = 위성 운반 로켓
weapon-of-model = { $model } { $noun }

## 수

number =
    { $amount ->
        [least] 최소 { $min }발
        [range] { $min }~{ $max }발
        [about] 약 { $min }발
        [about-range] 약 { $min }~{ $max }발
       *[exact] { $min }발
    }
counted =
    { $amount ->
        [single] { $weapon ->
            [slv] { $noun }
            [satellite] { $noun }
           *[other] { $noun } 1발
        }
        [some] { $noun }
        [any] { $noun } 최소 1발
       *[exact] { $noun } { number }
    }
outlets-heard = 매체 { $count }곳

## 나열

list-separator = ,{ " " }
list-wide-separator = ;{ " " }
list-and = { $start } 및 { $next }
list-or = { $start } 또는 { $next }
list-and-more = { $start } 외 { $count }곳
list-or-more = { $start } 또는 그 밖의 { $count }

## 날짜

date-long = y년 M월 d일
date-short = y년 M월 d일
date-of-year = M월 d일
date-month = y년 M월
date-month-only = M월
date-span = { $first }~{ $last }

## 알려진 것

status-suspected = 추정
status-reported = 보도
status-confirmed = 확인됨
status-corrected = 정정
status-retracted = 철회
kind-test = 시험 또는 훈련
    .inside = 시험
kind-attack = 공격
    .inside = 공격
kind-space_launch = 위성 발사
    .inside = 위성 발사
kind-unknown = 언급 없음
    .inside = 알 수 없음
outcome-success = 성공했다고 함
    .inside = 성공했다고 함
outcome-failure = 실패했다고 함
    .inside = 실패했다고 함
outcome-intercepted = 요격 보도
    .inside = 요격 보도
outcome-hit = 타격 보도
    .inside = 타격 보도

## 휴대전화에 보이는 한 줄

happening =
    { $launcher ->
        [none] { whither }{ $what } { deed }
       *[known] { $who }, { whither }{ $what } { deed }
    }
deed =
    { $suspected ->
        [yes] 발사 추정
       *[no] 발사
    }
whither =
    { $whither ->
        [at] { $places } 겨냥{ " " }
        [toward] { $places } 방향으로{ " " }
        [from] { $places }에서{ " " }
       *[none] { "" }
    }
sayers =
    { $by ->
        [announcers] { $names } 발표
        [outlet] { $names } 보도
       *[none] 보도
    }
alert-line = { $happening } — { $sayers } ({ $support })
alert-support = { $status }, { $outlets }
alert-undone = ~~{ $happening } — { $sayers }~~ { $status }: { $why }
alert-late = 늦은 알림: { $line }
no-such-launch = 그런 발사는 없었습니다.

## 그 아래 카드

launcher-not-known = 발사 주체 미상
title = { $who }: { $what }
undone = **{ $status }:** { $why }
gaps = 아직 알려지지 않은 것: { $gaps }.
gap-launcher = 발사 주체
gap-count = 발수
gap-site = 발사 장소
gap-target = 방향
gap-hour = 시각
field-launcher = 발사 주체
field-weapon = 무기
field-kind = 종류
field-site = 발사 장소
field-target = 방향
field-target-hit = 표적
field-outcome = 결과
field-casualties = 인명 피해
field-launched = 발사
field-reported = 첫 보도
field-status = 상태
field-announcers = 발표
field-differ = 매체마다 다른 점
field-outlets = 매체 ({ $count })
field-outlets-more = 그 밖의 매체
not-known = 알 수 없음
not-said = 언급 없음
casualties =
    { $who ->
        [killed] 사망 { $killed }명
        [injured] 부상 { $injured }명
       *[both] 사망 { $killed }명, 부상 { $injured }명
    }
as-reported = { $casualties } (보도 기준)
launched-at = { $moment } (발표 기준)
launched-on = { $day }, 현지 날짜; 시각은 알려지지 않음
status-official = { $status }, 공식 발표
status-independent = { $status }, 독립 출처 { $count }곳
outlet-first = 첫 보도
outlet-official = 공식
outlet-unnamed = 이름 없는 매체
untitled = 제목 없음
more = … 외 { $count }건
more-between = … { $count }건 더 …
time-not-known = 시각 미상
fact-launcher = 발사 주체
fact-weapon = 무기
fact-count = 발수
fact-site = 발사 장소
fact-outcome = 결과
fact-killed = 사망
fact-injured = 부상
differ-line = { $fact }: { $values }
differ-value = { $value } ({ $outlets })

## 그 밖의 글

example-title = 예시: { $title }
example-line = 예시(실제 발사 아님): { $line }
example-description = 알림은 이렇게 보입니다. 발사된 것은 없습니다.
example-place = 예시 해역
correction =
    { $status }: { $why }
    해당 알림은 `{ $id }`: ~~{ $happening }~~
summary-title = 요약: 발사 { $count }건
summary-description = 알림이 너무 잦지 않도록 한 글에 모았으며, 새로 알려지는 대로 고칩니다.
summary-line = 발사 { $count }건: { $names }
summary-who = { $who } ({ $count })
summary-nobody = 주체 미상
summary-undone = ~~{ $happening }~~ { $status }
update =
    { $news ->
        [none] `{ $id }` 새 소식.
       *[some] `{ $id }` 새 소식: { $news }.
    }
update-official = 공식 출처가 확인
update-icbm = 대륙간탄도미사일(ICBM)로 알려짐
update-overflight = 상공을 지난 것으로 알려진 곳: { $lands }
update-casualties = 인명 피해 보도({ $casualties })
update-count = 발사된 수가 { $number }로 알려짐
button-sources = 출처
button-timeline = 타임라인
button-map = 지도
button-mistake = 오류 신고

## 영어로 보관했다가 읽는 이의 언어로 다시 쓰는 글

kept-same = { $id }과(와) 같은 발사입니다
kept-denied = 발사는 없었음({ $announcer }).
kept-quiet = 채널의 조용한 시간
kept-by-hand = 직접 멈췄습니다. 버튼을 누르면 다시 시작합니다.
kept-put-out = Salvo가 이 서버에 더는 없습니다. 다시 초대한 뒤 /subscribe를 쓰세요.
kept-unseen = Salvo가 이 채널을 볼 수 없습니다. 여기서 '채널 보기'를 허용하면 저절로 다시 시작합니다.
kept-no-direct = 이 사람은 Salvo의 다이렉트 메시지를 받지 않습니다. 개인정보 설정에서 허용한 뒤 /subscribe를 쓰세요.
kept-no-text = 이 채널은 메시지를 받지 않습니다. 텍스트 채널에서 /subscribe를 쓰세요.
kept-no-writing = Salvo가 여기에 쓸 수 없습니다. 이 채널에서 '메시지 보내기'와 '링크 첨부'를 허용하면 저절로 다시 시작합니다.
kept-wrong-kind = 이런 종류의 채널은 메시지를 받지 않습니다. 텍스트 채널에서 /subscribe를 쓰세요.
kept-archived = 이 스레드는 보관되었습니다. 다시 열면 저절로 다시 시작합니다.
kept-locked = 이 스레드는 잠겨 있습니다. 잠금을 풀면 저절로 다시 시작합니다.
kept-no-tag = 이 포럼의 게시물에는 태그가 필요한데 Salvo가 달 수 있는 것이 없습니다. 채널 편집 → 태그에서 하나 추가한 뒤 /subscribe를 다시 쓰세요.
kept-no-shared = Discord는 같은 서버에 있을 때만 Salvo가 이 사람에게 글을 보낼 수 있게 합니다. Salvo가 있는 서버에 들어가거나, 자신의 서버 채널에서 /subscribe를 쓰세요.
kept-gone = Discord에 따르면 채널이 더는 없습니다. 아직 있으면 저절로 다시 시작합니다. 없으면 다른 채널에서 /subscribe를 쓰세요.
kept-deleted = Discord에서 메시지가 삭제되었습니다
kept-not-ours = 다른 계정의 메시지입니다
kept-empty = Discord가 메시지를 빈 것으로 봅니다
kept-malformed = Discord가 메시지 형식을 잘못된 것으로 봅니다
kept-blocked = 서버의 AutoMod가 메시지를 막습니다
kept-link-blocked = 서버의 AutoMod가 메시지의 링크를 막습니다
kept-refused = Discord가 메시지를 거절합니다(상태 { $status }, 코드 { $code })
kept-token = Discord가 봇의 토큰을 더는 받지 않습니다. 새 DISCORD_TOKEN을 넣고 Salvo를 다시 시작하세요
kept-status = Discord가 상태 { $status }로 답했습니다
kept-wait = Discord가 기다리라고 합니다
kept-slow = Discord가 제때 답하지 않았습니다
kept-unreached = Discord에 닿지 못했습니다({ $error })
kept-unread = Discord의 답을 읽지 못했습니다({ $error })
kept-broken = Discord와의 연결이 끊겼습니다
kept-archived-since = 알림이 바뀌기 전에 스레드가 보관되었습니다
kept-too-late = { $days }일 동안 여기에 알리지 못했습니다
kept-fault = Salvo 자체의 오류로 알리지 못했습니다. 자세한 내용은 로그에 있습니다

## 기사를 발사 보도로 본 까닭, 또는 보지 않은 까닭; 쌍점 뒤에 옵니다

reason-fired = 무언가 발사되었다고 씀
reason-struck = 미사일이나 로켓 공격을 전함
reason-intercepted = 미사일이 요격되었다고 전하므로 누군가 쏜 것임
reason-suspected = 발사가 있었을 수 있다고 씀
reason-named_launch = 발사나 시험을 이름을 들어 말함
reason-no_launch_word = 미사일, 로켓, 발사라는 말이 없음
reason-not_said_fired = 무언가 발사되었다고는 쓰지 않음
reason-future = 발사된 것이 아니라 발사될 수 있는 것을 말함
reason-negated = 발사된 것이 없다고 씀
reason-false_alarm = 오경보를 전함
reason-past = 오래전 발사를 돌아봄
reason-analysis = 분석이나 해설이며 새 발사를 전하지 않음
reason-programme = 무기 사업에 관한 글: 계약, 열병식, 배치, 부품 시험
reason-civil_space = 민간 우주 비행에 관한 글
reason-drones_only = 무인기에 관한 글일 뿐임
reason-artillery_only = 포, 박격포, 폭탄에 관한 글일 뿐임
reason-sport = 스포츠에 관한 글
reason-figurative = 그 낱말이 비유로 쓰임
reason-culture = 영화, 게임, 책에 관한 글
reason-weighed_against = 전체로 보아 새 발사가 아니라는 쪽으로 기욺
reason-fault = Salvo 자체의 오류로 읽지 못함. 자세한 내용은 로그에 있음

## 그림, 그리고 그림 대신 읽어 주는 글

launches-counted = 발사 { $count }건
map-empty = 발사 없음
map-of-one = 발사 한 건의 지도.
map-of-many = 지도: { $title }.
map-told = { $told }.
map-undone = { $status }: { $told }
map-status = 상태: { $status }.
map-statuses-of = { $status } { $count }건
map-statuses = { $statuses }.
map-counted = { $count }, { $span }.
map-site-not-known = 발사 장소는 알려지지 않았습니다.
map-nothing-known = 알려진 장소가 없어 아무것도 표시하지 않았습니다.
map-from = 발사 장소: { $places }.
map-from-capital = 발사 장소는 알려지지 않았습니다. 점선은 나라({ $state })를 대신하여 수도에서 시작합니다.
map-no-target = 어디로 갔는지는 알려지지 않았습니다.
map-toward = 방향: { $places }.
map-vague = 나라만 알려진 곳: { $places }; 수도를 표시했습니다.
map-schematic = 선은 언급된 장소를 이은 것이며 비행경로가 아닙니다.
map-placeless = 그중 { $count }건은 알려진 장소가 없어 그리지 않았습니다.
map-placeless-below = { $span } · { $count }건 제외(장소 미상)
map-busiest-from = 발사 장소: { $places }.
map-busiest-toward = 방향: { $places }.
map-place-count = { $place } ({ $count })
map-no-place = 알려진 장소 없음
map-no-paths = 선은 비행경로가 아님
map-site-unknown = { $name } (발사 장소 미상)
map-unnamed = 이름 없는 곳
map-places-in = { $state }: { $count }곳
map-places-around = { $state } 일대: { $count }곳
map-scale = { $length } km
map-key-from = 발사
map-key-toward = 방향
map-key-country = 나라만 알려짐
chart-title = 발사
chart-none = 발사 없음
chart-told = 도표: { $title }, { $count }, { $span }.
chart-others = 기타
chart-other-weapons = 기타
chart-unsaid = 미사일(종류 언급 없음)
chart-unnamed = 이름 없음
chart-by-weapon = 무기별
chart-by-weapon-told = 무기별: { $figures }.
chart-by-launcher-told = 발사 주체별: { $figures }.
chart-by-month-told = 월별: { $figures }.
chart-by-year-told = 연도별: { $figures }.
