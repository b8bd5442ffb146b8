"""Which file a question asks for."""

import pytest

from nlp.formats import format_of


@pytest.mark.parametrize(
    ("question", "format"),
    [
        ("download the latest 5 Argo profiles as NetCDF", "nc"),
        ("exporta a netcdf los perfiles del flotador 2902746", "nc"),
        ("télécharger les données Argo de la mer Baltique en .nc", "nc"),
        ("अरब सागर का डेटा नेटसीडीएफ में डाउनलोड करो", "nc"),
        ("baixar a salinidade do Mar Vermelho em JSON", "ndjson"),
        ("download salinity of the Bay of Bengal as json lines", "ndjson"),
        ("exporter les profils en csv", "csv"),
        ("download the profiles of the Red Sea since 2020", "csv"),
    ],
)
def test_a_question_names_the_format_of_its_file(question: str, format: str) -> None:
    assert format_of(question) == format
