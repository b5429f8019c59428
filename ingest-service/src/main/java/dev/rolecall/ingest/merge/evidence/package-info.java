/// Within 6 of 6: takes two roles of one employer, gives the named reasons for and against their
/// being one opening, and the sum of their weights. Pure; knows nothing of stores and streams.
@NullMarked
package dev.rolecall.ingest.merge.evidence;

import org.jspecify.annotations.NullMarked;
