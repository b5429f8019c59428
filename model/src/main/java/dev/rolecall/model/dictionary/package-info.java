/// Dictionaries: skills, titles, places, words for employment and work modes, currencies. The
/// normalizer, the query parser and the matcher share the same data files.
@NullMarked
package dev.rolecall.model.dictionary;

import org.jspecify.annotations.NullMarked;
