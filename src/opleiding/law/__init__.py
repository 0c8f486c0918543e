"""Legal and subsidy parameters: dated, each with its source and the day it was read."""
