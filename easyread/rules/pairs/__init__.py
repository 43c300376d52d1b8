"""Rules about the two versions of a topic, reviews and the glossary."""
