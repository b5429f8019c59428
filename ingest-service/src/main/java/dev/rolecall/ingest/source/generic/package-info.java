/// Postings in our own simple format, read from files.
@NullMarked
package dev.rolecall.ingest.source.generic;

import org.jspecify.annotations.NullMarked;
