/// Holding open jobs as a match-service instance does: decoding, columns and the text index, beside
/// Lucene alone.
@NullMarked
package dev.rolecall.bench.match;

import org.jspecify.annotations.NullMarked;
