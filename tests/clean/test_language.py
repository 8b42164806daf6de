"""The language of a text, told by its script and the words of its grammar; all of them tell of one invented dam."""

import pytest

from variorum.clean import language
from variorum.clean.language import find_language
from variorum.values import Document, Field, Stated

_CLEAR = {
    "en": (
        "The dam above the town will hold, and the people who had left their houses may go home when the "
        "river has fallen."
    ),
    "de": (
        "Der Damm über der Stadt wird halten, und die Leute, die ihre Häuser verlassen haben, können nach "
        "Hause, wenn der Fluss gefallen ist."
    ),
    "fr": (
        "Le barrage au-dessus de la ville va tenir, et les gens qui ont quitté leurs maisons peuvent rentrer, "
        "dans la nuit ou le matin."
    ),
    "es": (
        "La presa que está sobre la ciudad va a aguantar, y los vecinos que se han ido de sus casas pueden "
        "volver por la noche."
    ),
    "pt": (
        "A barragem que fica sobre a cidade vai aguentar, e os moradores que não estão em casa podem voltar "
        "até ao fim da noite."
    ),
    "it": (
        "La diga che si trova sopra la città non è in pericolo, e gli abitanti che sono stati portati via "
        "possono tornare a casa."
    ),
    "nl": (
        "De dam boven de stad zal het houden, en de mensen die uit hun huizen zijn gegaan, mogen naar huis "
        "als het water is gezakt."
    ),
    "sv": (
        "Dammen över staden kommer att hålla, och de som har lämnat sina hus kan gå hem när det har blivit "
        "lugnt och inte regnar."
    ),
    "da": (
        "Dæmningen over byen vil holde, og de mennesker, der er gået ud af deres huse, kan komme hjem, når "
        "vandet er faldet igen."
    ),
    "no": (
        "Demningen over byen vil holde, og de som har gått ut av husene sine, kan komme hjem etter at vannet "
        "har sunket igjen."
    ),
    "pl": (
        "Tama nad miastem nie pęknie, a ludzie, którzy wyszli ze swoich domów, mogą do nich wrócić, gdy woda "
        "w rzece już opadnie."
    ),
    "cs": (
        "Hráz nad městem vydrží a lidé, kteří odešli ze svých domů, se mohou vrátit, až voda v řece klesne, "
        "jak je vidět už teď."
    ),
    "fi": (
        "Pato kaupungin yllä kestää, ja ne jotka ovat lähteneet kotoaan voivat palata kun vesi on laskenut, "
        "mutta vain jos se ei nouse."
    ),
    "tr": (
        "Baraj için bir tehlike yok ve bu nedenle evlerinden çıkan herkes geri dönebilir, ancak su daha "
        "yüksek olduğu için çok dikkatli olmak gerek."
    ),
    "ru": (
        "Плотина над городом выдержит, и люди, которые ушли из домов, уже вернулись, но вода в реке еще не "
        "упала, как это было весной."
    ),
    "id": (
        "Bendungan di atas kota ini tidak akan runtuh, dan warga yang sudah pergi dari rumah mereka bisa "
        "pulang karena air telah turun."
    ),
    "xh": (
        "Idama eliphezu kwedolophu aliyi kuwa, kwaye abantu abashiye izindlu zabo bangabuya xa amanzi ehlile, kodwa "
        "kuthiwa ukuba kunye nemvula kule veki akukho ngozi okanye into eyoyikekayo apha, utsho umphathi emva "
        "kokuba ethethe kwakhona."
    ),
    "zu": (
        "Idamu elingaphezu kwedolobha ngeke liwe, futhi abantu abashiye izindlu zabo bangabuya uma amanzi esehlile, "
        "kodwa kusho injiniya ukuthi manje akukho ngozi, noma kunemvula kakhulu lapho, ngoba umfula muncane kanye "
        "nedamu liqinile."
    ),
    "ko": (
        "도시 위의 댐은 무너지지 않을 것이며 집을 떠난 사람들은 강물이 내려가면 "
        "집으로 돌아갈 수 있다고 기술자들이 화요일에 말했다. 비는 아침에 그쳤고 "
        "다리는 다시 열렸다."
    ),
    "ja": (
        "町の上にあるダムは決壊しないと技術者は火曜日に述べた。家を離れた住民は川の水位が"
        "下がれば帰宅できる見通しだ。雨は朝に止み、橋は再び開通した。"
    ),
    "zh": (
        "工程師星期二表示城市上方的水壩不會倒塌離開家園的居民在河水下降後可以回家雨在早晨"
        "停了橋樑重新開放市長感謝所有救援人員並說學校明天照常上課商店也會營業"
    ),
}
# None of the languages whose words are listed; "y" alone, however often, makes no Spanish.
_OTHERS = {
    "cy": (
        "Bydd yr argae uwchben y dref yn dal, ac fe all y bobl a adawodd eu tai fynd adref pan fydd yr afon "
        "wedi gostwng, meddai'r peirianwyr ddydd Mawrth. Peidiodd y glaw yn y bore ac agorwyd y bont eto."
    ),
    "sw": (
        "Bwawa lililo juu ya mji litastahimili, na watu walioacha nyumba zao wanaweza kurudi nyumbani maji ya "
        "mto yatakapopungua, wahandisi walisema Jumanne. Mvua iliacha kunyesha asubuhi na daraja "
        "likafunguliwa tena."
    ),
}


def document(text, *stated):
    return Document(id="d", uri="d", media_type="text/plain", sha256="", text=text, stated=stated)


@pytest.mark.parametrize(("expected", "text"), _CLEAR.items(), ids=_CLEAR)
def test_clear_texts_need_no_model(monkeypatch, expected, text):
    """A text full of one language's words, or in its script, is known without the model."""
    monkeypatch.setattr(language, "_by_model", lambda _: pytest.fail("the model was asked"))
    assert find_language(document(text), text) == expected


@pytest.mark.parametrize(("expected", "text"), _OTHERS.items(), ids=_OTHERS)
def test_a_model_is_asked_where_words_do_not_show_it(expected, text):
    """Few of the listed words, or few different ones, are no proof."""
    assert find_language(document(text), text) == expected


def test_fragments_have_the_language_their_page_states():
    """Too few letters tell nothing; what the page says counts."""
    assert find_language(document("Ja."), "Ja.") is None
    assert find_language(document("Ja.", Stated(Field.LANGUAGE, "de-AT", "html lang")), "Ja.") == "de"
