/// Part of stage 6 of 6: the rules for and against two roles of one employer being the same
/// opening, and the sum of their weights. Has no side effects and does not depend on stores and
/// streams.
@NullMarked
package dev.rolecall.ingest.merge.evidence;

import org.jspecify.annotations.NullMarked;
