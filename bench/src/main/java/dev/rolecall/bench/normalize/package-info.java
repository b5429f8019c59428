/// Normalizing, from a native item to openings; and finding skills, beside an Aho-Corasick
/// automaton and a regular expression with the same phrases.
@NullMarked
package dev.rolecall.bench.normalize;

import org.jspecify.annotations.NullMarked;
