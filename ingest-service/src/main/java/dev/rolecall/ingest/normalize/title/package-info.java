/// 3 of 10: takes titles, gives the nouns and the levels in them; a step adds the seniority to a
/// draft.
@NullMarked
package dev.rolecall.ingest.normalize.title;

import org.jspecify.annotations.NullMarked;
