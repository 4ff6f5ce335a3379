"""SCH: what an alliance says must be well formed, refer to what is there, and not contradict itself."""
