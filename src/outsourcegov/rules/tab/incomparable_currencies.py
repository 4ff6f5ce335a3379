"""The amounts of one decision are in several currencies.

## Why it matters

Whether 100,000 EUR lie above 90,000 GBP depends on the day. Without a rate nobody can tell whether such rows leave a
gap or overlap, so amounts in different currencies are not compared: there is a table for each currency, and what rows
in the others cover is left open.

## Example

```csv bad
decision,role,lower,upper,currency
award,director,0,100000,GBP
award,executive,100000,,EUR         # <- in the currencies "GBP" and "EUR"
```

```csv good
decision,role,lower,upper,currency
award,director,0,100000,GBP
award,executive,100000,,GBP
```
"""

from outsourcegov.engine.rule import reported_while_reading
from outsourcegov.findings.codes import INCOMPARABLE_CURRENCIES

incomparable_currencies = reported_while_reading(INCOMPARABLE_CURRENCIES, __doc__, since="0.1.0")
