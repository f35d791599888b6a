"""Rules on the data: each is one function that yields what breaks it.

A rule sees the whole dataset through an `Index`, knows no file system, and never raises for what
the data holds. To add one: write the function, name it in `RULES`, give its code to
`generator.kode` and a case to `tests/checks/cases`.
"""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from generator.checks import (
    awards,
    duplicates,
    editorial,
    figures,
    programme,
    references,
    rounds,
    settled,
    shapes,
    spelling,
    texts,
    wilayah,
    writeups,
)
from generator.checks.index import Index, index_of
from generator.model.dataset import Dataset
from generator.problems import Problem

Rule: TypeAlias = Callable[[Index], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    duplicates.check_ids_are_unique,
    duplicates.check_butir_are_unique,
    duplicates.check_rt_is_scored_once,
    duplicates.check_visits_are_told_once,
    duplicates.check_rows_are_told_once,
    references.check_sumber_are_known,
    references.check_rt_are_known,
    references.check_wilayah_are_known,
    references.check_indikator_are_known,
    references.check_kategori_are_known,
    references.check_edisi_are_known,
    references.check_editions_do_not_circle,
    references.check_butir_are_known,
    references.check_pilar_are_known,
    references.check_score_columns_belong_to_edisi,
    references.check_scored_rounds_name_their_edisi,
    wilayah.check_kode_fits_tingkat,
    wilayah.check_kode_induk_is_prefix,
    wilayah.check_areas_lie_in_the_kota,
    wilayah.check_levels,
    wilayah.check_rt_id_fits,
    wilayah.check_penerus_ends,
    wilayah.check_rt_numbers_are_unique,
    wilayah.check_validity_runs_forward,
    shapes.check_shapes_are_sound,
    shapes.check_shapes_belong_to_areas,
    shapes.check_areas_have_shapes,
    shapes.check_points_are_whole,
    shapes.check_points_lie_inside,
    spelling.check_names_are_distinct,
    spelling.check_spellings_agree,
    rounds.check_folder_names_the_round,
    rounds.check_edisi_was_in_force,
    rounds.check_kategori_do_not_overlap,
    rounds.check_kategori_matches_kk,
    rounds.check_hadiah_matches_program,
    awards.check_awards_alone_have_a_level,
    awards.check_rt_is_awarded_once,
    awards.check_awards_fall_in_their_round,
    awards.check_decrees_are_named,
    awards.check_decrees_are_listed,
    awards.check_decrees_are_cited,
    awards.check_rt_existed,
    settled.check_settled_rows_name_what_exists,
    settled.check_settled_figures_are_rounded,
    figures.check_satuan_match,
    figures.check_periods_run_forward,
    figures.check_counts_are_whole,
    figures.check_totals_match_records,
    figures.check_rt_totals_match_register,
    programme.check_invented_data_is_marked,
    programme.check_zone_is_known,
    programme.check_scores_are_named,
    programme.check_butir_stand_under_their_pilar,
    programme.check_edition_files_are_named,
    programme.check_goals_exist,
    programme.check_dates_exist,
    editorial.check_translations_have_originals,
    editorial.check_texts_have_english,
    editorial.check_originals_have_translations,
    editorial.check_praktik_rt_lies_in_wilayah,
    editorial.check_files_named_were_read,
    editorial.check_withheld_rows_are_there,
    editorial.check_addresses,
    editorial.check_releases_are_newest_first,
    writeups.check_sections_are_written,
    writeups.check_drafts_are_filled_in,
    writeups.check_no_person_is_named,
    writeups.check_replies_are_short,
    texts.check_texts,
)
"""Every rule, in the order in which a reader would ask."""


def check(data: Dataset) -> list[Problem]:
    """Return everything that is wrong with a dataset, in no particular order."""
    index = index_of(data)
    return [found for rule in RULES for found in rule(index)]
