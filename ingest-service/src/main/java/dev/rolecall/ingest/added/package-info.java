/// Reads what a person found elsewhere: a saved page, a pasted text, or a mail with jobs. Not one
/// of the stages: it uses the formats of `source` and the rules of `normalize`, and keeps and
/// publishes nothing. Input: `AddedContent`. Output: `AddedReading`, with jobs.
@NullMarked
package dev.rolecall.ingest.added;

import org.jspecify.annotations.NullMarked;
