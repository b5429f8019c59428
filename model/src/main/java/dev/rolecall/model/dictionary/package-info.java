/// What words mean: skills, titles, places, employment and mode words, currencies. One set of data
/// files for the normaliser, the query parser and the matcher.
@NullMarked
package dev.rolecall.model.dictionary;

import org.jspecify.annotations.NullMarked;
