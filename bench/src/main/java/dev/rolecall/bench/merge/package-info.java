/// Merging beside plain MinHash: postings a second on one core, and what is right of the labelled
/// pairs.
@NullMarked
package dev.rolecall.bench.merge;

import org.jspecify.annotations.NullMarked;
