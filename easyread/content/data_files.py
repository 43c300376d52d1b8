"""YAML data files such as `glossary.yml`: bytes to a root node with its source."""

from __future__ import annotations

from dataclasses import dataclass

from easyread.content.fields import DATA_RULES, RuleIds, YamlSource
from easyread.content.recorder import Recorder
from easyread.content.source_text import decode_source
from easyread.content.yaml_nodes import Node, YamlText, compose_yaml


@dataclass(frozen=True, slots=True)
class DataFile:
    """A YAML file that has been decoded and composed. `root` is None when it is empty or not to be read."""

    path: str
    text: str
    source: YamlSource
    root: Node | None

    @property
    def is_whole(self) -> bool:
        """Whether all of the file could be read as YAML."""
        return not self.source.recorder.has_problem("broken-yaml")


def open_data_file(content: bytes, recorder: Recorder, rules: RuleIds = DATA_RULES) -> DataFile:
    """The data file in some bytes; its path is the recorder's."""
    text = decode_source(content, recorder)
    source = YamlSource(YamlText(text), rules, recorder)
    return DataFile(recorder.path, text, source, compose_yaml(source.yaml_text, recorder))
