"""What anybody could work out from all reports of one day."""
