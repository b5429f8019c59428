/// Within 6 of 6: takes fields, gives the bytes that state stores keep, and back. Knows nothing of
/// what the fields mean.
@NullMarked
package dev.rolecall.ingest.merge.encoding;

import org.jspecify.annotations.NullMarked;
