"""What an alliance is made of: frozen values that know the language, and nothing else.

``alliance.Alliance`` is the whole; each chapter of the language has a module of its own. ``base.Value`` is what all
objects have in common, ``shape`` describes how each is written, and ``absent`` says why a value is not there.
"""
