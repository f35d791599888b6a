"""Names on the small drawing of the city are not covered by its discs."""

from generator.pages.drawn_names import beside_discs


def test_a_name_in_free_land_stays_where_it_is() -> None:
    assert list(beside_discs([("Hulu", (500, 300))], [(100, 100), None])) == [("Hulu", (500, 300))]


def test_a_name_below_a_disc_moves_the_shortest_way_out() -> None:
    ((name, (x, y)),) = beside_discs([("Kota Baru", (500, 300))], [(520, 270)])
    assert (name, x) == ("Kota Baru", 500)
    assert y - 24 >= 270 + 34


def test_two_names_do_not_stand_on_each_other() -> None:
    (_, (_, first)), (_, (_, second)) = beside_discs([("Hulu", (500, 300)), ("Hilir", (510, 305))], [])
    assert abs(first - second) >= 24


def test_a_name_without_any_free_place_stays() -> None:
    discs = [(500, y) for y in range(100, 600, 30)]
    assert list(beside_discs([("Hulu", (500, 300))], discs)) == [("Hulu", (500, 300))]
