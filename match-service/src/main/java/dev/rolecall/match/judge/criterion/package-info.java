/// The criteria of the judge. Input: one job and one prepared profile. Output: the result of each
/// criterion: a score, a veto or nothing, with a reason for the person.
///
/// A new criterion is a class here and a line with its weight in [Criteria].
@NullMarked
package dev.rolecall.match.judge.criterion;

import org.jspecify.annotations.NullMarked;
