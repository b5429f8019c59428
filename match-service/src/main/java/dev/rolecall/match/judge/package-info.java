/// Stage 4 of 7. Input: open jobs, a profile and dated reference data. Output: matches with their
/// reasons. To judge a job is to compute its match with a profile.
///
/// The criteria, one class each, are in [dev.rolecall.match.judge.criterion].
@NullMarked
package dev.rolecall.match.judge;

import org.jspecify.annotations.NullMarked;
