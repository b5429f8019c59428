/// 2 of 10: takes the text of a posting, gives the draft of an opening. The steps of the later
/// packages add values and evidence to it. Public for them: `Draft`, `Step`, `Statement`.
@NullMarked
package dev.rolecall.ingest.normalize.draft;

import org.jspecify.annotations.NullMarked;
