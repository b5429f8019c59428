/// Normalizing, from a native item to openings; and finding skills, compared with an Aho-Corasick
/// automaton and a regular expression with the same phrases.
@NullMarked
package dev.rolecall.bench.normalize;

import org.jspecify.annotations.NullMarked;
