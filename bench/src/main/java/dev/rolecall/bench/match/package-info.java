/// Holding all open jobs in a match-service instance: decoding, columns and the text index, beside
/// indexing the same text with Lucene alone.
@NullMarked
package dev.rolecall.bench.match;

import org.jspecify.annotations.NullMarked;
