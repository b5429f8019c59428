package dev.rolecall.search.find;

/// What would be found if one thing were not asked for.
///
/// @param filter which one, by its name in a search
/// @param without the words to take away, as a search has them; empty where some are to be added
/// @param with the words to add instead; empty where taking away is all
/// @param total how many jobs there would be
public record Hint(String filter, String without, String with, long total) {}
