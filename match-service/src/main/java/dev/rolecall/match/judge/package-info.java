/// 3 of 5: takes open jobs, a profile and a dated reference, gives matches with their reasons.
///
/// The criteria, one class each, are in [dev.rolecall.match.judge.criterion].
@NullMarked
package dev.rolecall.match.judge;

import org.jspecify.annotations.NullMarked;
