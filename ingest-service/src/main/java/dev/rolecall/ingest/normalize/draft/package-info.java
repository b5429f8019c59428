/// 2 of 10: takes the text of a posting, gives the draft of an opening that the steps fill in, each
/// value with its evidence.
@NullMarked
package dev.rolecall.ingest.normalize.draft;

import org.jspecify.annotations.NullMarked;
