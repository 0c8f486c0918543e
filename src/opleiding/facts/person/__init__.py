"""What the records say about one person, as that person may see it: nothing about anybody else."""
