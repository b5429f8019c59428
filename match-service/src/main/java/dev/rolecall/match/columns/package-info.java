/// 2 of 5: takes `jobs.v1`, gives all open jobs as columns in memory and their text as a local
/// Lucene index, a fraction of a second behind the log.
@NullMarked
package dev.rolecall.match.columns;

import org.jspecify.annotations.NullMarked;
