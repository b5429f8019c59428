/// Normalising: the whole way from a native item to openings, and finding skills beside an
/// Aho-Corasick automaton and a regular expression of the same phrases.
@NullMarked
package dev.rolecall.bench.normalize;

import org.jspecify.annotations.NullMarked;
