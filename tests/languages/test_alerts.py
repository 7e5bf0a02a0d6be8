"""Alerts as each language's readers see them: the line of the notification, the card, and Discord's limits."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import timedelta

import pytest
from PIL import ImageFont

from bot.alerts import limits
from bot.alerts.errands import errands
from bot.alerts.kept import again
from bot.alerts.letters import font as font_file
from bot.alerts.letters import letters, writable
from bot.alerts.matters import replies, told
from bot.alerts.outlets import heard
from bot.alerts.summaries import MOST, summed_up
from bot.alerts.wording import compose, content_line, correction, example, size
from bot.languages import ENGLISH, NAMES, language
from bot.launches import cluster
from bot.launches.attest import settle
from bot.launches.names import announcers
from bot.model import (
    Count,
    Cues,
    Delivery,
    DeliveryState,
    Facts,
    Kind,
    Launch,
    Place,
    Status,
    Subscription,
    Updates,
    Weapon,
    Wishes,
)
from storage.deliveries import Due
from tests.alerts.examples import KHARKIV, NOON, SUNAN, TWO_SRBMS, launch, report, showing
from tests.alerts.test_summaries import worst
from tests.languages.grammar import OTHERS, entries

SEA = Place("east_sea", "East Sea (Sea of Japan)")
KYIV = Place("kyiv", "Kyiv", state="UA")
ISRAEL = Place("IL", "Israel", state="IL")
UKRAINE = Place("UA", "Ukraine", state="UA")
SEMNAN = Place("semnan", "Semnan", state="IR")


def heard_by(outlets: int, facts: Facts, *, suspected: bool = False) -> Launch:
    names = [f"Outlet {number}" for number in range(1, outlets + 1)]
    return launch(*(report(name, facts, minutes=at, suspected=suspected) for at, name in enumerate(names)))


LAUNCHES = {
    "two toward the sea": heard_by(4, replace(TWO_SRBMS, targets=(SEA,))),
    "a first notice": heard_by(1, Facts("KP", Kind.UNKNOWN, Weapon.BALLISTIC, announcers=("jcg",)), suspected=True),
    "at two cities": heard_by(1, Facts("RU", Kind.ATTACK, Weapon.CRUISE, count=Count(10, None), targets=(KHARKIV, KYIV))),
    "into space": heard_by(2, Facts("IR", Kind.SPACE_LAUNCH, Weapon.SLV, site=SEMNAN)),
    "nobody knows who": heard_by(1, Facts(kind=Kind.ATTACK, targets=(UKRAINE,))),
    "three who say so": heard_by(1, Facts(
        "houthi", Kind.ATTACK, Weapon.BALLISTIC, count=Count(1, 1), targets=(ISRAEL,),
        announcers=("idf", "state_us", "ukmto"),
    )),
    "from a site": heard_by(1, Facts("KP", Kind.TEST, Weapon.CRUISE, count=Count(2, 3), site=SUNAN)),
    "a model": heard_by(1, Facts("US", Kind.TEST, Weapon.ICBM, model="Minuteman III")),
    "about forty": heard_by(1, Facts(
        "KP", Kind.TEST, Weapon.SRBM, count=Count(40, 40, approx=True), announcers=("state_jp",)
    )),
    "taken back": cluster.retract(heard_by(2, TWO_SRBMS), ENGLISH.say("kept-same", id="KP-20240514-2")),
}  # fmt: skip

# fmt: off
LINES = {
    "en": {
        "two toward the sea": "North Korea fired 2 short-range ballistic missiles toward the East Sea (Sea of Japan), South Korea's Joint Chiefs of Staff say (confirmed, 4 outlets)",
        "a first notice": 'North Korea may have fired a ballistic missile, the Japan Coast Guard says (suspected)',
        "at two cities": 'Russia fired at least 10 cruise missiles at Kharkiv and Kyiv, Outlet 1 reports (reported)',
        "into space": 'Iran launched a satellite rocket from Semnan, Outlet 1 reports (confirmed, 2 outlets)',
        "nobody knows who": 'Missiles were fired at Ukraine, Outlet 1 reports (reported)',
        "three who say so": 'The Houthis fired a ballistic missile at Israel, the Israel Defense Forces, the United States and 1 other say (confirmed)',
        "from a site": 'North Korea fired 2 to 3 cruise missiles from Sunan, Outlet 1 reports (reported)',
        "a model": 'The United States fired at least one Minuteman III intercontinental ballistic missile, Outlet 1 reports (reported)',
        "about forty": 'North Korea fired about 40 short-range ballistic missiles, Japan says (confirmed)',
        "taken back": "~~North Korea fired 2 short-range ballistic missiles toward the East Sea, South Korea's Joint Chiefs of Staff say~~ Retracted: it is the same launch as KP-20240514-2",
    },
    "ko": {
        "two toward the sea": '북한, 동해 방향으로 단거리 탄도미사일 2발 발사 — 한국 합동참모본부 발표 (확인됨, 매체 4곳)',
        "a first notice": '북한, 탄도미사일 1발 발사 추정 — 일본 해상보안청 발표 (추정)',
        "at two cities": '러시아, 하르키우 및 키이우 겨냥 순항미사일 최소 10발 발사 — Outlet 1 보도 (보도)',
        "into space": '이란, Semnan에서 위성 운반 로켓 발사 — Outlet 1 보도 (확인됨, 매체 2곳)',
        "nobody knows who": '우크라이나 겨냥 미사일 발사 — Outlet 1 보도 (보도)',
        "three who say so": '후티 반군, 이스라엘 겨냥 탄도미사일 1발 발사 — 이스라엘군, 미국 외 1곳 발표 (확인됨)',
        "from a site": '북한, 순안에서 순항미사일 2~3발 발사 — Outlet 1 보도 (보도)',
        "a model": '미국, Minuteman III 대륙간탄도미사일(ICBM) 최소 1발 발사 — Outlet 1 보도 (보도)',
        "about forty": '북한, 단거리 탄도미사일 약 40발 발사 — 일본 발표 (확인됨)',
        "taken back": '~~북한, 동해 방향으로 단거리 탄도미사일 2발 발사 — 한국 합동참모본부 발표~~ 철회: KP-20240514-2과(와) 같은 발사입니다',
    },
    "ja": {
        "two toward the sea": '北朝鮮、日本海に向け短距離弾道ミサイル2発を発射＝韓国軍合同参謀本部発表（確認、4媒体）',
        "a first notice": '北朝鮮、弾道ミサイル1発を発射か＝海上保安庁発表（未確認）',
        "at two cities": 'ロシア、ハルキウとキーウを標的に巡航ミサイル少なくとも10発を発射＝Outlet 1報道（報道）',
        "into space": 'イラン、Semnanから衛星打ち上げロケットを打ち上げ＝Outlet 1報道（確認、2媒体）',
        "nobody knows who": 'ウクライナを標的にミサイルを発射＝Outlet 1報道（報道）',
        "three who say so": 'フーシ派、イスラエルを標的に弾道ミサイル1発を発射＝イスラエル軍、米国、ほか1件発表（確認）',
        "from a site": '北朝鮮、順安から巡航ミサイル2〜3発を発射＝Outlet 1報道（報道）',
        "a model": '米国、大陸間弾道ミサイル（ICBM）「Minuteman III」少なくとも1発を発射＝Outlet 1報道（報道）',
        "about forty": '北朝鮮、短距離弾道ミサイル約40発を発射＝日本発表（確認）',
        "taken back": '~~北朝鮮、日本海に向け短距離弾道ミサイル2発を発射＝韓国軍合同参謀本部発表~~ 撤回：KP-20240514-2と同じ発射です',
    },
    "uk": {
        "two toward the sea": 'КНДР: випущено 2 балістичні ракети малої дальності, напрямок — Японське (Східне) море; за даними Об’єднаного комітету начальників штабів Південної Кореї (підтверджено, 4 видання)',
        "a first notice": 'КНДР: імовірно випущено балістичну ракету; за даними Берегової охорони Японії (імовірно)',
        "at two cities": 'Росія: випущено щонайменше 10 крилатих ракет, ціль — Харків та Київ; повідомляє Outlet 1 (повідомлено)',
        "into space": 'Іран: запущено ракету-носій, місце пуску — Semnan; повідомляє Outlet 1 (підтверджено, 2 видання)',
        "nobody knows who": 'Випущено ракети, ціль — Україна; повідомляє Outlet 1 (повідомлено)',
        "three who say so": 'Хусити: випущено балістичну ракету, ціль — Ізраїль; за даними Армії оборони Ізраїлю, США та ще 1 (підтверджено)',
        "from a site": 'КНДР: випущено 2–3 крилаті ракети, місце пуску — Сунан; повідомляє Outlet 1 (повідомлено)',
        "a model": 'США: випущено щонайменше одну міжконтинентальну балістичну ракету Minuteman III; повідомляє Outlet 1 (повідомлено)',
        "about forty": 'КНДР: випущено близько 40 балістичних ракет малої дальності; за даними Японії (підтверджено)',
        "taken back": '~~КНДР: випущено 2 балістичні ракети малої дальності, напрямок — Японське (Східне) море; за даними Об’єднаного комітету начальників штабів Південної Кореї~~ Відкликано: це той самий пуск, що й KP-20240514-2',
    },
    "de": {
        "two toward the sea": 'Nordkorea: 2 ballistische Kurzstreckenraketen Richtung Japanisches Meer (Ostmeer) abgefeuert, laut südkoreanischem Generalstab (bestätigt, 4 Medien)',
        "a first notice": 'Nordkorea: möglicherweise eine ballistische Rakete abgefeuert, laut japanischer Küstenwache (vermutet)',
        "at two cities": 'Russland: mindestens 10 Marschflugkörper auf Charkiw und Kiew abgefeuert, laut Outlet 1 (gemeldet)',
        "into space": 'Iran: eine Satellitenrakete von Semnan aus gestartet, laut Outlet 1 (bestätigt, 2 Medien)',
        "nobody knows who": 'Raketen auf Ukraine abgefeuert, laut Outlet 1 (gemeldet)',
        "three who say so": 'Huthi: eine ballistische Rakete auf Israel abgefeuert, laut israelischer Armee, USA und 1 weiteren (bestätigt)',
        "from a site": 'Nordkorea: 2 bis 3 Marschflugkörper von Sunan aus abgefeuert, laut Outlet 1 (gemeldet)',
        "a model": 'USA: mindestens eine Interkontinentalrakete vom Typ Minuteman III abgefeuert, laut Outlet 1 (gemeldet)',
        "about forty": 'Nordkorea: etwa 40 ballistische Kurzstreckenraketen abgefeuert, laut Japan (bestätigt)',
        "taken back": '~~Nordkorea: 2 ballistische Kurzstreckenraketen Richtung Japanisches Meer (Ostmeer) abgefeuert, laut südkoreanischem Generalstab~~ Zurückgezogen: Es ist derselbe Start wie KP-20240514-2',
    },
    "fr": {
        "two toward the sea": 'Corée du Nord\u00a0: tir de 2 missiles balistiques à courte portée vers la mer du Japon (mer de l’Est), selon l’état-major interarmées sud-coréen (confirmé, 4 médias)',
        "a first notice": 'Corée du Nord\u00a0: possible tir d’un missile balistique, selon les garde-côtes japonais (présumé)',
        "at two cities": 'Russie\u00a0: tir d’au moins 10 missiles de croisière contre Kharkiv et Kiev, selon Outlet 1 (rapporté)',
        "into space": 'Iran\u00a0: lancement d’une fusée porte-satellite depuis Semnan, selon Outlet 1 (confirmé, 2 médias)',
        "nobody knows who": 'Tirs de missiles contre l’Ukraine, selon Outlet 1 (rapporté)',
        "three who say so": 'Houthis\u00a0: tir d’un missile balistique contre Israël, selon l’armée israélienne, les États-Unis et 1 autre (confirmé)',
        "from a site": 'Corée du Nord\u00a0: tir de 2 à 3 missiles de croisière depuis Sunan, selon Outlet 1 (rapporté)',
        "a model": 'États-Unis\u00a0: tir d’au moins un missile balistique intercontinental Minuteman III, selon Outlet 1 (rapporté)',
        "about forty": 'Corée du Nord\u00a0: tir d’environ 40 missiles balistiques à courte portée, selon le Japon (confirmé)',
        "taken back": '~~Corée du Nord\u00a0: tir de 2 missiles balistiques à courte portée vers la mer du Japon (mer de l’Est), selon l’état-major interarmées sud-coréen~~ Retiré\u00a0: c’est le même tir que KP-20240514-2',
    },
    "es": {
        "two toward the sea": 'Corea del Norte: lanzamiento de 2 misiles balísticos de corto alcance hacia el mar de Japón (mar del Este), según el Estado Mayor Conjunto surcoreano (confirmado, 4 medios)',
        "a first notice": 'Corea del Norte: posible lanzamiento de un misil balístico, según la Guardia Costera de Japón (presunto)',
        "at two cities": 'Rusia: lanzamiento de al menos 10 misiles de crucero contra Járkov y Kiev, según Outlet 1 (publicado)',
        "into space": 'Irán: lanzamiento de un cohete portasatélites desde Semnan, según Outlet 1 (confirmado, 2 medios)',
        "nobody knows who": 'Lanzamiento de misiles contra Ucrania, según Outlet 1 (publicado)',
        "three who say so": 'Hutíes: lanzamiento de un misil balístico contra Israel, según el Ejército israelí, Estados Unidos y 1 más (confirmado)',
        "from a site": 'Corea del Norte: lanzamiento de 2 a 3 misiles de crucero desde Sunan, según Outlet 1 (publicado)',
        "a model": 'Estados Unidos: lanzamiento de al menos un misil balístico intercontinental Minuteman III, según Outlet 1 (publicado)',
        "about forty": 'Corea del Norte: lanzamiento de unos 40 misiles balísticos de corto alcance, según Japón (confirmado)',
        "taken back": '~~Corea del Norte: lanzamiento de 2 misiles balísticos de corto alcance hacia el mar de Japón (mar del Este), según el Estado Mayor Conjunto surcoreano~~ Retirado: es el mismo lanzamiento que KP-20240514-2',
    },
}
# fmt: on


@pytest.mark.parametrize("code", NAMES)
@pytest.mark.parametrize("name", LAUNCHES)
def test_the_line_that_a_phone_shows(name: str, code: str) -> None:
    told = LAUNCHES[name]
    assert content_line(told, heard(told), language(code)) == LINES[code][name]


@pytest.mark.parametrize("code", OTHERS)
def test_a_card_is_in_one_language(code: str) -> None:
    alert, english = compose(LAUNCHES["two toward the sea"], language(code)), compose(LAUNCHES["two toward the sea"])
    assert alert.footer == english.footer == "Salvo · KP-20240514-1"
    assert [field.name for field in alert.fields] == [
        language(code).say(f"field-{name}", count=4)
        for name in ("launcher", "weapon", "kind", "site", "target", "launched", "reported", "status", "announcers")
    ] + [language(code).say("field-outlets", count=4)]
    told, in_english = ([field.value for field in each.fields] for each in (alert, english))
    differ = [theirs != ours for theirs, ours in zip(told, in_english, strict=True)]
    same = {field.name for field, differs in zip(english.fields, differ, strict=True) if not differs}
    # a moment, and a site that is spelt in one way by all who write Latin letters
    assert {"First reported"} <= same <= {"First reported", "From"}


@pytest.mark.parametrize("code", NAMES)
def test_each_field_of_a_card_begins_with_a_capital(code: str) -> None:
    lang = language(code)
    spoken = [showing(replace(TWO_SRBMS, announcers=(each,))) for each in announcers()]
    for shown in (*LAUNCHES.values(), *spoken):
        assert not any(field.value[0].islower() for field in compose(shown, lang).fields)


@pytest.mark.parametrize("code", NAMES)
def test_the_longest_launches_fit_in_every_language(code: str) -> None:
    lang = language(code)
    long = "長" * 300
    places = tuple(Place(f"p{n}", long, state="UA") for n in range(12))
    facts = replace(
        TWO_SRBMS, model=long, site=Place("x", long), targets=places, announcers=(), killed=9999, injured=99999
    )
    link = "https://harbour.example/" + "a" * 670
    reports = [report(f"{long}{n}", replace(facts, count=Count(n + 1, None)), minutes=n, link=link) for n in range(200)]
    for shown in (
        launch(*reports),
        cluster.retract(launch(*reports), long),
        launch(report(facts=facts, suspected=True)),
    ):
        alert = compose(shown, lang, late=True)
        assert size(alert) <= limits.EMBED_TOTAL
        assert limits.length(alert.content) <= limits.CONTENT
        assert limits.length(alert.title) <= limits.EMBED_TITLE
        assert len(alert.fields) <= limits.EMBED_FIELDS
        assert all(0 < limits.length(field.value) <= limits.EMBED_FIELD_VALUE for field in alert.fields)
        assert all(0 < limits.length(field.name) <= limits.EMBED_FIELD_NAME for field in alert.fields)
    summary = summed_up("KP-20240514-1", [worst(n) for n in range(MOST)], lang)
    assert size(summary) <= limits.EMBED_TOTAL
    assert all(0 < limits.length(field.value) <= limits.EMBED_FIELD_VALUE for field in summary.fields)


@pytest.mark.parametrize("code", OTHERS)
def test_what_follows_an_alert_is_in_its_language(code: str) -> None:
    lang, before = language(code), LAUNCHES["a first notice"]
    now = settle(before, [*(claim.report for claim in before.claims), report("Kettle Post", TWO_SRBMS, minutes=9)])
    now = replace(now, facts=replace(now.facts, weapon=Weapon.ICBM, killed=3, injured=1), status=Status.CONFIRMED)
    (reply,) = replies(Wishes(updates=Updates.REPLY), told(before), now, lang)
    assert lang.say("update-icbm") in reply.text
    assert lang.say("casualties", who="both", killed=3, injured=1) in reply.text
    taken_back = correction(LAUNCHES["taken back"], lang)
    assert taken_back is not None
    assert lang.say("kept-same", id="KP-20240514-2") in taken_back
    assert example(NOON, lang).description == lang.say("example-description")


@pytest.mark.parametrize("code", OTHERS)
def test_what_was_kept_in_english_is_said_in_the_reader_s_language(code: str) -> None:
    lang = language(code)
    assert again(ENGLISH.say("kept-unseen"), lang) == lang.say("kept-unseen")
    assert again("Discord answered with status 503", lang) == lang.say("kept-status", status="503")
    assert again("an operator's own words", lang) == "an operator's own words"
    denied = report("Harbour Wire", TWO_SRBMS, minutes=5)
    launched = launch(report("Kettle Post"), replace(denied, cues=Cues(denied=True)))
    assert launched.status is Status.CORRECTED
    assert launched.note
    assert again(launched.note, lang) != launched.note
    assert "South Korea's" not in again(launched.note, lang)


@pytest.mark.parametrize("code", NAMES)
def test_pictures_have_the_letters_for_all_that_they_say(code: str) -> None:
    lang = language(code)
    shown = ("map-", "chart-", "status-", "weapon-", "launcher-", "place-", "pictures-", "launches-", "date-span")
    facts = dict.fromkeys(
        ("title", "count", "span", "places", "told", "status", "figures", "name", "state", "first"), "x"
    )
    for name in filter(lambda name: name.startswith(shown), entries(code)):
        text = lang.say(name, n=2, form="name", days=2, whose="x", last="x", **facts)
        assert writable(text, lang) == text, name


@pytest.mark.parametrize("code", ["ko", "ja"])
def test_every_letter_let_through_is_in_the_font(code: str) -> None:
    for bold in (False, True):
        font = ImageFont.truetype(io.BytesIO(font_file(code, bold)), 16)
        missing = bytes(font.getmask("\uffff"))
        through = [char for char in letters(code) if not char.isspace()]
        assert len(through) > 2500
        assert [char for char in through if bytes(font.getmask(char)) == missing] == []


def test_a_launch_is_composed_once_for_a_thousand_channels_of_one_language() -> None:
    told = LAUNCHES["two toward the sea"]
    owed = [
        Due(
            Delivery(told.id, channel, DeliveryState.PENDING, NOON),
            Subscription(channel, channel, 1, 1, NOON, language="ko" if channel % 2 else "de"),
        )
        for channel in range(1, 1001)
    ]
    made = errands(owed, {told.id: told}, NOON, timedelta(hours=12))
    assert len(made) == 1000
    assert {errand.alert.content for errand in made} == {
        LINES["ko"]["two toward the sea"],
        LINES["de"]["two toward the sea"],
    }
    assert len({id(errand.alert) for errand in made}) == 2
