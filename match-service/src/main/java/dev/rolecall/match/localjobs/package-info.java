/// Stage 2 of 7. Input: `jobs.v1`. Output: all open jobs of this instance, their attributes as
/// columns in memory and their text in a local Lucene index, about a second behind the log.
@NullMarked
package dev.rolecall.match.localjobs;

import org.jspecify.annotations.NullMarked;
