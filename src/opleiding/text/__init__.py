"""The words: gettext catalogues (the English sentence is the key), and the form of numbers and dates."""
