"""From text to an alliance: documents with positions, then the objects they write down."""
