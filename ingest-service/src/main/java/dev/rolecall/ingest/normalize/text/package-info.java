/// Package 1 of 10 of normalizing. Input: the HTML of a posting. Output: its plain text with lines
/// and links, and functions to search it. Public for the later packages: `PostingText`, `Lines`,
/// `CuedPattern` with its `CueIndex`, `FilteredPattern`, `FunctionCache`, `Words`.
@NullMarked
package dev.rolecall.ingest.normalize.text;

import org.jspecify.annotations.NullMarked;
