/// 1 of 10: takes the HTML of a posting, gives its plain text with lines and links, and searches
/// it. Public for the later packages: `PostText`, `Lines`, `CuedPattern` with its `CueIndex`,
/// `Memo`, `Words`.
@NullMarked
package dev.rolecall.ingest.normalize.text;

import org.jspecify.annotations.NullMarked;
