/// Package 2 of 10 of normalizing. Input: the text of a posting. Output: the draft of an opening.
/// The steps of the later packages add values and evidence to it. Public for them: `Draft`, `Step`,
/// `Statement`, `RoleText`.
@NullMarked
package dev.rolecall.ingest.normalize.draft;

import org.jspecify.annotations.NullMarked;
