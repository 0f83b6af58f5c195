"""A sentence commits where the parties themselves do: what merely will be is no commitment."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from ingest.sync.run import sync
from tests.conftest import NewSettings
from tests.told import list_quotes

STATEMENTS = {
    "besk-2030": (
        "Joint Statement of Norway and Fiji on Pilots\n\nBesk, 8 August 2030",
        """
We share a commitment to safe harbours.
We reaffirm our steadfast commitment to the school of pilots.
The two sides are committed to paying pilots by the week.
Norway and Fiji will mend the cranes.
Norway undertakes to lend its cutters.
We pledge two hundred lamps.
We resolve to keep the piers clean.
The leaders welcome the plan and will support it.
Both leaders decided to meet each spring.
""",
        """
The next meeting will be held in Keld.
This plan will help the fishermen.
We call on Peru to commit to the plan.
We welcome that Peru will open its ports.
Chile will sell its boats.
We are pleased that this work will continue.
""",
    ),
    "lorn-2032": (
        "Déclaration commune de la Norvège et du Chili sur les grues\n\nLorn, le 2 octobre 2032",
        """
Nous réaffirmons notre attachement à la sécurité des ports.
Les deux parties sont déterminées à réparer les grues.
La Norvège et le Chili ouvriront une école.
Nous construirons deux phares.
Les dirigeants saluent le plan et s’engagent à le soutenir.
""",
        """
La prochaine réunion se tiendra à Keld.
Ce plan aidera les pêcheurs.
Nous saluons le fait que le Pérou ouvrira ses ports.
""",
    ),
    "tarn-2033": (
        "Declaración conjunta de Noruega y Chile sobre las grúas\n\nTarn, 3 de mayo de 2033",
        """
Reafirmamos nuestro compromiso con la seguridad de los puertos.
Las dos partes están comprometidas con la escuela de pilotos.
Noruega y Chile repararán las grúas.
Los líderes celebran el plan y se comprometen a apoyarlo.
""",
        """
La próxima reunión se celebrará en Keld.
Este plan ayudará a los pescadores.
Celebramos que el Perú abrirá sus puertos.
""",
    ),
    "moss-2033": (
        "Совместное заявление Норвегии и Чили о кранах\n\nМосс, 4 мая 2033 года",
        """
Мы подтверждаем приверженность безопасности портов.
Стороны полны решимости починить краны.
Норвегия и Чили будут строить школу.
Лидеры приветствуют план и обязуются его поддержать.
""",
        """
Следующая встреча будет проведена весной.
План будет полезен рыбакам.
Мы рады, что Перу будет строить порты.
""",
    ),
    "pier-2034": (
        "挪威和智利关于起重机的联合声明\n\n2034年5月3日",
        """
双方承诺修理起重机。
我们将建立一所学校。
挪威和智利将修建灯塔。
两国领导人决心支持该计划。
""",
        """
下次会议将在春天举行。
该计划将帮助渔民。
我们呼吁秘鲁承诺开放港口。
""",
    ),
    "vold-2034": (
        "بيان مشترك للنرويج وتشيلي حول الرافعات\n\nفولد، 5 مايو 2034",
        """
يؤكد الجانبان التزامهما بأمن الموانئ.
تتعهد النرويج وتشيلي بإصلاح الرافعات.
سنبني مدرسة للملاحين.
""",
        """
سيعقد الاجتماع المقبل في الربيع.
ستساعد هذه الخطة الصيادين.
نرحب بأن بيرو ستفتح موانئها.
""",
    ),
}
ASKED = {
    "besk-2030": "What are the commitments of the Besk statement?",
    "lorn-2032": "Quels sont les engagements de la déclaration de Lorn ?",
    "tarn-2033": "¿Cuáles son los compromisos de la declaración de Tarn?",
    "moss-2033": "Каковы обязательства заявления Мосс?",
    "pier-2034": "挪威和智利关于起重机的联合声明有哪些承诺？",
    "vold-2034": "ما هي أهم تعهدات بيان مشترك للنرويج وتشيلي حول الرافعات؟",
}


def lines(text: str) -> list[str]:
    return text.strip().splitlines()


def write(name: str) -> str:
    head, commits, others = STATEMENTS[name]
    mixed = [each for pair in zip(lines(others), lines(commits), strict=False) for each in pair]
    rest = lines(commits)[len(lines(others)) :]
    numbered = (f"{number}. {each}" for number, each in enumerate([*mixed, *rest], 1))
    return f"{head}\n\n" + "\n\n".join(numbered) + "\n"


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory, settings_in: NewSettings) -> Assistant:
    settings = settings_in(tmp_path_factory.mktemp("committed"))
    settings.statements.path.mkdir()
    for name in STATEMENTS:
        (settings.statements.path / f"{name}.txt").write_text(write(name), encoding="utf-8")
    sync([settings.statements.path], settings)
    return Assistant(settings)


@pytest.mark.parametrize("name", STATEMENTS)
def test_what_the_parties_commit_to_is_quoted_and_nothing_else(
    assistant: Assistant, name: str
) -> None:
    answer = assistant.ask(ASKED[name])
    assert {each.source for each in answer.citations} == {f"{name}.txt"}
    assert list_quotes(answer) == lines(STATEMENTS[name][1])
