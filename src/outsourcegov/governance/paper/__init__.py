"""What contracts say of each other, of their end and of the provisions they must have."""
