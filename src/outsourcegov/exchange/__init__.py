"""Decision tables from outside: importers, one format per file, and what the tables leave open or decide twice."""
