"""Mathematics that knows no alliance: pure functions over plain values."""
