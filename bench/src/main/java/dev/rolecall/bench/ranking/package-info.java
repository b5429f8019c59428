/// The quality of match-service's ranking on people and jobs that readers graded. Input: the judged
/// set in bench/labels/ranking and recorded threads. Output: figures for the judge and for simpler
/// rankings, and fitted weights.
@NullMarked
package dev.rolecall.bench.ranking;

import org.jspecify.annotations.NullMarked;
