"""DOC: the text of a document must be readable before anything else can be said."""
