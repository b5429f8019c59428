/// Part of stage 6 of 6: encodes fields as the bytes that state stores contain, and decodes them.
/// Independent of the meaning of the fields.
@NullMarked
package dev.rolecall.ingest.merge.encoding;

import org.jspecify.annotations.NullMarked;
