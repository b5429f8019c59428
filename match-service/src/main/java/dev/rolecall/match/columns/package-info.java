/// 2 of 5: takes `jobs.v1`, gives all open jobs as columns and their text as a local index, current
/// within moments.
@NullMarked
package dev.rolecall.match.columns;

import org.jspecify.annotations.NullMarked;
