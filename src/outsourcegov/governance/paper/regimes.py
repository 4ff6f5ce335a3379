"""Which provisions a regime wants in a contract, and which of its clauses says so; restated, and no legal advice."""

from collections.abc import Mapping

import attrs


@attrs.frozen
class Clause:
    """A clause of a regime, and the types of provision it wants.

    ``critical_only`` says that it is about critical and important services only.
    """

    ref: str
    types: tuple[str, ...]
    critical_only: bool = False


def _critical(ref: str, *types: str) -> Clause:
    return Clause(ref, types, critical_only=True)


def _all(ref: str, *types: str) -> Clause:
    return Clause(ref, types)


_EBA = (
    _critical("EBA/GL/2019/02 75(a)", "description"),
    _critical("EBA/GL/2019/02 75(b)", "term", "notice-client", "notice-provider"),
    _critical("EBA/GL/2019/02 75(c)", "governing-law"),
    _critical("EBA/GL/2019/02 75(d)", "charges"),
    _critical("EBA/GL/2019/02 75(e)", "sub-permission", "sub-conditions"),
    _critical("EBA/GL/2019/02 75(f)", "service-location", "data-location", "location-change-notice"),
    _critical("EBA/GL/2019/02 75(g)", "data-protection", "security"),
    _critical("EBA/GL/2019/02 75(h)", "monitoring-right"),
    _critical("EBA/GL/2019/02 75(i)", "service-levels", "quantitative-targets"),
    _critical("EBA/GL/2019/02 75(j)", "reporting-duty", "material-development-notice"),
    _critical("EBA/GL/2019/02 75(k)", "insurance"),
    _critical("EBA/GL/2019/02 75(l)", "continuity-plan-test"),
    _critical("EBA/GL/2019/02 75(m)", "data-access-recovery-return"),
    _critical("EBA/GL/2019/02 75(n)", "authority-cooperation"),
    _critical("EBA/GL/2019/02 75(o)", "resolution-reference"),
    _critical("EBA/GL/2019/02 75(p)", "audit-access"),
    _critical("EBA/GL/2019/02 76-80", "sub-notice", "sub-objection", "flow-down"),
    _critical("EBA/GL/2019/02 98-99", "termination-breach", "termination-supervisory", "transition-period"),
)

_DORA = (
    _all("Regulation (EU) 2022/2554 28(7)", "termination-breach", "termination-supervisory"),
    _all("Regulation (EU) 2022/2554 30(2)(a)", "description", "sub-permission", "sub-conditions"),
    _all("Regulation (EU) 2022/2554 30(2)(b)", "service-location", "data-location", "location-change-notice"),
    _all("Regulation (EU) 2022/2554 30(2)(c)", "data-protection", "confidentiality"),
    _all("Regulation (EU) 2022/2554 30(2)(d)", "data-access-recovery-return"),
    _all("Regulation (EU) 2022/2554 30(2)(e)", "service-levels"),
    _all("Regulation (EU) 2022/2554 30(2)(f)", "incident-assistance"),
    _all("Regulation (EU) 2022/2554 30(2)(g)", "authority-cooperation"),
    _all("Regulation (EU) 2022/2554 30(2)(h)", "minimum-notice"),
    _all("Regulation (EU) 2022/2554 30(2)(i)", "training-participation"),
    _critical("Regulation (EU) 2022/2554 30(3)(a)", "quantitative-targets"),
    _critical("Regulation (EU) 2022/2554 30(3)(b)", "material-development-notice", "reporting-duty"),
    _critical("Regulation (EU) 2022/2554 30(3)(c)", "continuity-plan-test", "security"),
    _critical("Regulation (EU) 2022/2554 30(3)(d)", "tlpt-participation"),
    _critical("Regulation (EU) 2022/2554 30(3)(e)", "monitoring-right", "audit-access", "alternative-assurance"),
    _critical("Regulation (EU) 2022/2554 30(3)(f)", "transition-period"),
)

_PRA = (
    _critical("PRA SS2/21 6.4", "description", "term", "renewal", "notice-client", "notice-provider"),
    _critical("PRA SS2/21 6.4", "governing-law", "charges", "sub-permission", "service-location", "data-location"),
    _critical("PRA SS2/21 6.4", "location-change-notice", "monitoring-right", "service-levels", "reporting-duty"),
    _critical("PRA SS2/21 6.4", "insurance", "continuity-plan-test", "data-access-recovery-return"),
    _critical("PRA SS2/21 6.4", "authority-cooperation", "audit-access", "termination-breach", "exit-assistance"),
)

_FCA = (_critical("FCA SYSC 8.1", "monitoring-right", "termination-breach", "continuity-plan-test", "audit-access"),)

_GDPR = (
    _all("GDPR 28(3)(a)", "data-protection"),
    _all("GDPR 28(3)(b)", "confidentiality"),
    _all("GDPR 28(3)(c)", "security"),
    _all("GDPR 28(3)(d)", "sub-permission"),
    _all("GDPR 28(3)(f)", "incident-assistance"),
    _all("GDPR 28(3)(g)", "data-access-recovery-return"),
    _all("GDPR 28(3)(h)", "audit-access"),
)

_ISO_20000 = (_all("ISO/IEC 20000-1 8.3.4", "description", "service-levels", "dispute-resolution"),)

_UK_MSC = (
    _all("UK model services contract", "governance-schedule", "service-levels", "change-control"),
    _all("UK model services contract", "dispute-resolution", "exit-assistance"),
)

REGIMES: Mapping[str, tuple[Clause, ...]] = {
    "eba": _EBA,
    "eba-2019-02": _EBA,
    "dora": _DORA,
    "pra": _PRA,
    "pra-ss2-21": _PRA,
    "fca-sysc8": _FCA,
    "gdpr": _GDPR,
    "gdpr-28": _GDPR,
    "iso-20000-1": _ISO_20000,
    "uk-msc": _UK_MSC,
}
"""What each regime wants, by the words that ``regimes`` of an alliance may name it with."""
