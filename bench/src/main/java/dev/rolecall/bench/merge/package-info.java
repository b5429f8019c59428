/// Merging compared with plain MinHash: postings per second on one core, and how many of the
/// labeled pairs are decided correctly.
@NullMarked
package dev.rolecall.bench.merge;

import org.jspecify.annotations.NullMarked;
