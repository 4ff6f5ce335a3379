"""POL: the client has the policies it needs, approved and looked at again."""
