/// Adding jobs to the local jobs of a match-service instance: decoding, columns and the text index.
/// Baseline: Lucene alone.
@NullMarked
package dev.rolecall.bench.match;

import org.jspecify.annotations.NullMarked;
