"""Words among their neighbours: which of the forms that are easily taken for each other fits a place in a sentence.

A conditional log-linear model gives p(form | context) over the confusion set of a form: homophones, the other numbers
and genders of a noun or adjective, -er, -é and -ez, persons of a verb, forms that differ in an accent. What it knows
was learned by `tools/context` from free texts, and lies packed in `resources/context`.
"""

from curator.text.context.judging import Judgement, judged

__all__ = ["Judgement", "judged"]
