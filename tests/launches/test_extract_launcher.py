"""Who fired, told from who announces, condemns, is hit, shoots down or is only named."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.launches.extract import extract
from bot.model import Entry


def launcher(title: str, summary: str = "", year: int = 2025) -> str | None:
    published = datetime(year, 3, 12, 9, 30, tzinfo=UTC)
    return extract(Entry("k", title, summary, None, published, "The Gazette"))[0].launcher


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("North Korea lobs two missiles toward the sea", "KP"),
        ("N. Korea test-fires a rocket artillery system", "KP"),
        ("DPRK launches cruise missile off west coast", "KP"),
        ("Iran has fired ballistic missiles at an airbase", "IR"),
        ("Russian bombers launched dozens of cruise missiles overnight", "RU"),
        ("A Houthi crew fired a missile at a tanker", "houthi"),
        ("Rebels in Yemen fired a ballistic missile towards Riyadh", "houthi"),
        ("Hezbollah fighters fire an anti-tank missile at a border post", "hezbollah"),
        ("Gunmen fired three rockets at the airport", "other_group"),
        ("Pakistan's army test launches a Shaheen missile", "PK"),
        ("DRDO test-fires a new air defence missile from Chandipur", "IN"),
    ],
)
def test_the_subject_of_a_verb_of_firing(title: str, code: str) -> None:
    assert launcher(title) == code


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("Seoul says Pyongyang fired a missile", "KP"),
        ("Japan: North Korea has launched a possible ballistic missile", "KP"),
        ("North Korea fires missile into sea, Tokyo says", "KP"),
        ("South Korea's military says the North fired several missiles", "KP"),
        ("The Israeli army reports that Iran launched missiles toward Israel", "IR"),
        ("Kyiv says Russia launched forty missiles at power plants", "RU"),
        ("Pentagon confirms Iran fired missiles at its troops", "IR"),
        ("Japan's prime minister says a North Korean missile fell outside its waters", "KP"),
        ("Zelensky says Russian missiles struck a school", "RU"),
    ],
)
def test_an_announcer_did_not_fire(title: str, code: str) -> None:
    assert launcher(title) == code


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("Four killed in Russian missile strike on a market", "RU"),
        ("Israeli missile hits a car near the crossing", "IL"),
        ("Iranian ballistic missiles land near the base", "IR"),
        ("Houthi missile sets a cargo ship ablaze", "houthi"),
        ("Tensions rise over North Korea's latest missile test", "KP"),
        ("US drone missile kills a commander", "US"),
        ("Hamas rocket hits a house", "hamas"),
        ("Gaza rockets land in open fields", "other_group"),
        ("Palestinian rocket fire sends thousands to shelters", "other_group"),
    ],
)
def test_whose_missile_it_is_said_to_be(title: str, code: str) -> None:
    assert launcher(title) == code


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("Ballistic missile fired by the Houthis falls short of the port", "houthi"),
        ("Two missiles launched from Iran were seen over Amman", "IR"),
        ("Missile launched from Yemen sets off sirens", "houthi"),
        ("Rocket fired from Gaza lands near Sderot", "other_group"),
        ("Rockets fired by Hamas from the Gaza Strip hit Ashkelon", "hamas"),
        ("A rocket launched by Taliban fighters hits a clinic", "taliban"),
        ("Minuteman missile launched from Vandenberg in a planned test", "US"),
    ],
)
def test_by_whom_and_from_where(title: str, code: str) -> None:
    assert launcher(title) == code


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("Ukraine shoots down 12 cruise missiles overnight", "RU"),
        ("Ukrainian air force downs three missiles", "RU"),
        ("Israel intercepts missile launched from Yemen", "houthi"),
        ("Israel's air defences intercept Iranian missiles", "IR"),
        ("Russia says it shot down two missiles over Belgorod", "UA"),
    ],
)
def test_what_is_shot_down_was_fired_by_the_other_side(title: str, code: str) -> None:
    assert launcher(title) == code


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("Missile attack on Kharkiv wounds eleven", "RU"),
        ("Kyiv hit by missiles for a third night", "RU"),
        ("Missiles strike several Ukrainian cities", "RU"),
        ("Odesa under missile attack again", "RU"),
        ("Missile strike on Belgorod damages homes", "UA"),
        ("Missile hits a ship repair yard in Sevastopol, Crimea", "UA"),
    ],
)
def test_what_was_hit_tells_who_fired_in_a_war(title: str, code: str) -> None:
    assert launcher(title) == code


def test_the_same_target_tells_nothing_before_the_war() -> None:
    assert launcher("Missile attack on Kharkiv wounds eleven", year=2012) is None


def test_saudi_interceptions_are_of_houthi_missiles_while_that_war_lasted() -> None:
    assert launcher("Saudi Arabia intercepts missile over Riyadh", year=2018) == "houthi"
    assert launcher("Saudi Arabia intercepts missile over Riyadh", year=2024) is None


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("Russia fires North Korean missiles at Kharkiv", "RU"),
        ("Ukraine strikes an arsenal with US-made missiles", "UA"),
        ("Hezbollah uses Iranian missile against a border village", "hezbollah"),
        ("Houthis fire Iranian-made missile at a destroyer", "houthi"),
    ],
)
def test_who_built_it_did_not_fire_it(title: str, code: str) -> None:
    assert launcher(title) == code


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("US condemns North Korea's missile launch", "KP"),
        ("UN council to meet after Iran fires missile", "IR"),
        ("Japan lodges protest over North Korean missile launch", "KP"),
        ("Israel vows a response after rocket fire from Gaza", "other_group"),
        ("Israeli jets bomb Gaza after militants fire rockets", "other_group"),
        ("China urges calm after Pyongyang test-fires a missile", "KP"),
    ],
)
def test_who_reacts_did_not_fire(title: str, code: str) -> None:
    assert launcher(title) == code


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("South Korea fires missiles in answer to the North's launch", "KR"),
        ("US and South Korea fire missiles in a joint drill", "KR"),
        ("South Korea, US launch eight missiles in response to Pyongyang", "KR"),
        ("Israel and Hezbollah trade rocket fire across the border", "hezbollah"),
    ],
)
def test_two_sides_in_one_headline(title: str, code: str) -> None:
    assert launcher(title) == code


@pytest.mark.parametrize(
    "title",
    [
        "Rocket hits a market, six dead",
        "Rockets land in the Green Zone of Baghdad",
        "Missile falls in a field",
        "",
        "Council debates the price of bread",
    ],
)
def test_no_launcher_where_none_is_told(title: str) -> None:
    assert launcher(title) is None


def test_the_summary_tells_where_the_title_does_not() -> None:
    assert launcher("Missile strike kills five", "Russia hit the town of Izium with a ballistic missile.") == "RU"
    assert launcher("Sirens in Tel Aviv", "The army said a missile launched from Yemen was intercepted.") == "houthi"


def test_a_claim_names_the_launcher() -> None:
    assert launcher("Rockets hit a border town", "Hezbollah claimed responsibility for the attack.") == "hezbollah"
    assert launcher("Rocket hits a base", "Hamas did not claim responsibility; Islamic Jihad fired it.") == "pij"


WARS = """
IL 2025 Israel strikes Iran with missiles, state TV says
IL 2025 Explosions heard in Tehran as Israel launches missile strikes
IR 2025 Iran retaliates with missile barrage on Israel
IR 2025 Iran's retaliatory missile strike hits US base in Qatar
IR 2025 Missiles rain down on Tel Aviv after Iran retaliates
UA 2024 Ukraine hits Crimea bridge with ATACMS
UA 2023 Storm Shadow missiles strike Russian fleet headquarters
UA 2024 Russian oil depot hit by Ukrainian Neptune missiles
AM 2020 Azerbaijan says Armenia fired missile at Ganja
AM 2020 Armenian missile strike hits Ganja
IN 2025 India strikes Pakistan with missiles; Pakistan vows reply
PK 2025 Pakistan fires missiles at India in retaliation
US 2017 US fires Tomahawk missiles at Syrian air base
houthi 2024 US Navy destroyer shoots down Houthi missile in Red Sea
houthi 2024 USS Carney intercepts missiles fired from Yemen
houthi 2024 Missile attack sets tanker on fire in Red Sea
- 2020 Rocket attack on US embassy in Baghdad
- 2021 Katyusha rockets hit Iraqi base hosting US troops
iraqi_militia 2023 Kataib Hezbollah fires rockets at US base
houthi 2018 Saudi-led coalition intercepts Houthi missile over Riyadh
houthi 2018 Houthi rebels say they fired ballistic missile at Saudi airport
SY 2016 Syrian army missile strike kills 10 in Idlib
SY 2013 Scud missile fired by Assad forces hits Aleppo
LY 2011 Gaddafi forces fire Scud missile
pij 2022 Islamic Jihad fires rockets at southern Israel
hamas 2021 Hamas, Islamic Jihad fire barrage of rockets at Tel Aviv
other_group 2019 Rockets fired from Gaza after Israeli strike
other_group 2019 Israel and Gaza militants exchange fire; rockets hit Sderot
IL 2008 Israeli aircraft fire missiles into Gaza
IL 2012 Israel kills Hamas commander in missile strike
taliban 2020 Taliban fire rockets at Kabul airport
isis 2021 Islamic State claims rocket attack on Kabul
CN 2022 China fires missiles into waters off Taiwan
CN 2022 Taiwan says China fired 11 missiles
CN 2022 Chinese missiles land in Japan's EEZ
TW 2020 Taiwan test-fires Hsiung Feng missile
CN 2022 Japan says Chinese ballistic missiles fell in its EEZ
US 2020 US tests hypersonic missile from Hawaii
US 2020 Unarmed Minuteman III missile test launched from California
GB 2024 Britain's Trident missile test fails
FR 2020 French submarine test-fires M51 missile
TR 2022 Turkey test-fires Tayfun missile over Black Sea
RU 2022 Russia test-launches Sarmat missile
RU 2020 Putin oversees Yars missile drill launch
RU 2020 Russian submarine fires Bulava missile from White Sea
IR 2021 Iran test-fires missile during Gulf drills
IR 2018 Iran's Guards fire missiles at IS militants in Syria
IR 2024 Iran strikes militants in Pakistan with missiles
IR 2022 Iraq condemns Iranian missile attack on Erbil
IR 2022 Missiles hit Erbil; Iran claims responsibility
other_group 2014 Rebels shoot down Ukrainian helicopter with missile
PK 2025 Pakistan says it shot down Indian jets with missiles
RU 2023 Poland says Russian missile entered its airspace
UA 2024 Kursk hit by Ukrainian missiles
UA 2023 Belgorod governor says Ukraine fired rockets at city
UA 2022 Donetsk hit by Ukrainian rockets
hezbollah 2023 Hezbollah fires rockets at northern Israel, Israel responds with shelling
- 2021 Rockets fired from Lebanon at Israel
other_group 2011 Two rockets fired from Egypt's Sinai hit Eilat
KP 2020 North Korea hails successful rocket test
KP 2019 Kim guides test of new missile
KP 2017 Pyongyang's missile flew over Japan
KP 2019 Hours after Trump's visit, Pyongyang tests missile
RU 2022 Ukraine war: 10 killed in Kramatorsk rocket attack
RU 2022 Kramatorsk station attack: rocket kills 50
RU 2022 Russia denies hitting mall with missile
RU 2023 Russia claims it destroyed Patriot system with Kinzhal missile
RU 2022 Ukraine: missile hits Vinnytsia, 20 dead
RU 2022 Vinnytsia: Russian missile strike on city centre kills 23, Ukraine says
RU 2022 At least 17 dead as missile hits Zaporizhzhia flats
RU 2024 Kyiv children's hospital hit as Russia fires 40 missiles at Ukraine
RU 2024 Putin says Russia used new Oreshnik missile against Ukraine
UA 2024 Russia says Ukraine fired six ATACMS missiles at Bryansk
RU 2023 NATO ally Romania finds fragments after Russian missile attack on Odesa
KP 2022 South Korea scrambles jets after North fires missiles
KP 2022 Japan lifts evacuation order after North Korean missile flies overhead
KP 2022 North Korea's ICBM launch fails, Seoul says
KP 2022 US flies bombers over Korea in answer to missile tests
KP 2022 North fires missile across sea border for first time, South responds with missiles
KR 2022 South Korea fires three missiles after North's missile lands near its waters
KP 2017 Trump condemns 'reckless' North Korea missile launch
KP 2017 UN Security Council condemns missile test by Pyongyang
KP 2017 China 'opposes' North Korean missile test
IR 2024 Biden says US forces helped Israel down nearly all Iranian missiles
IR 2024 Israel says 99% of Iran's drones and missiles intercepted
IR 2024 Jordan shoots down Iranian missiles crossing its airspace
IR 2024 World leaders react to Iran's missile attack on Israel
houthi 2024 Houthis vow more attacks after missile hits central Israel
houthi 2024 Yemen rebels claim missile attack on Israeli airport
houthi 2025 Missile from Yemen hits near Israel's main airport
houthi 2022 UAE says it destroyed ballistic missile fired by Yemen's Houthis as Israeli president visits
houthi 2017 Saudi Arabia shoots down missile fired from Yemen toward Riyadh
houthi 2019 Missile attack on Saudi airport wounds 26, Houthis claim it
US 2024 US strikes Houthi targets with Tomahawk missiles
IN 2023 Indian Navy test-fires BrahMos from destroyer
IN 2022 Agni Prime missile successfully tested off Odisha coast
IN 2021 DRDO conducts maiden test of Agni-P
PK 2021 Shaheen-1A missile: Pakistan conducts successful flight test
PK 2021 ISPR says Babur cruise missile test successful
IN 2012 India's Agni V: successful launch of long-range missile
IL 2013 Israel missile strike hits Damascus airport, Syria says
IL 2018 Syria says air defences shoot down Israeli missiles
IL 2021 Syrian state media: Israeli missile attack targets Aleppo
IL 2023 Missile attack puts Damascus airport out of service; Syria blames Israel
SY 2018 Israeli F-16 downed by Syrian anti-aircraft missile
other_group 2006 Militants fire rockets into Israel from Gaza Strip
other_group 2007 Palestinian militants fire Qassam rockets at Sderot
hezbollah 2006 Hezbollah rockets kill eight in Haifa
hezbollah 2006 Haifa hit by rockets as Hezbollah vows revenge
- 2005 Rockets hit US base in Afghanistan
US 2009 Suspected US missile strike kills five in Pakistan
US 2003 US cruise missiles slam into Baghdad
IQ 2003 Iraqi missile lands near Kuwait City
IQ 2003 Patriot battery downs Iraqi Scud over Kuwait
RU 2008 Russian missiles hit Georgian town of Gori
TH 2011 Thailand fires rockets at Cambodian positions
KH 2025 Cambodia fires rockets into Thailand, killing civilians
AZ 2020 Azerbaijani rockets hit Stepanakert, Armenia says
"""


@pytest.mark.parametrize("row", WARS.strip().splitlines())
def test_the_wars_and_tests_of_two_decades(row: str) -> None:
    code, year, title = row.split(" ", 2)
    assert (launcher(title, year=int(year)) or "-") == code


@pytest.mark.parametrize(
    ("title", "summary", "code"),
    [
        ("Putin watches as missiles are launched in drill", "", "RU"),
        ("Seoul denounces launch", "North Korea put its first spy satellite in orbit on Tuesday, it said.", "KP"),
        ("N.K. missile comes down outside Japan's zone", "", "KP"),
        ("Pentagon: cruise missiles launched against Iran-backed fighters' depots", "", None),
        ("Warships launch missiles at Iranian sites, Pentagon says", "", None),
        ("Army camp in eastern Iraq attacked with rockets", "", None),
    ],
)
def test_who_only_looks_on_reacts_or_is_fired_at_did_not_fire(title: str, summary: str, code: str | None) -> None:
    assert launcher(title, summary) == code
