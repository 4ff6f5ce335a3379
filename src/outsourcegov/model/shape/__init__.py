"""The shape of every value in the language: how it is read, printed and searched for references."""
