"""The file holds bytes or characters that are not text.

## Why it matters

What cannot be read cannot be checked, and a character that nobody sees can change what a line means. Files are read as
UTF-8, with or without a byte order mark; control characters and halves of characters are refused. Most often a program
has saved the file in the encoding of an old computer.

## Example

```text
alliance.yaml:3:12 error DOC001 unreadable-text
  The byte 0xE9 stands here, and the file is not UTF-8.
  Fix: Save the file as UTF-8.
```
"""

from outsourcegov.engine.rule import reported_while_reading
from outsourcegov.findings.codes import UNREADABLE_TEXT

unreadable_text = reported_while_reading(UNREADABLE_TEXT, __doc__, since="0.1.0")
