from importlinter.cli import lint_imports

from house.source import PACKAGE, ROOMS, ROOT


def test_imports_go_down_the_floors_and_rooms_do_not_know_each_other() -> None:
    assert lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True, no_logo=True) == 0


def test_every_room_stands() -> None:
    assert [room for room in ROOMS if not (PACKAGE / room / "__init__.py").is_file()] == []
