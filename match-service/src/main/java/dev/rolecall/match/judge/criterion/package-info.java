/// Part of the judge: takes one job and one prepared profile, gives what each criterion makes of
/// it: a score, a veto or nothing, with a reason for the person.
///
/// A new criterion is a class here and a line with its weight in [Criteria].
@NullMarked
package dev.rolecall.match.judge.criterion;

import org.jspecify.annotations.NullMarked;
