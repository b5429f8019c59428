/// Postings that somebody hands over in a simple form of ours.
@NullMarked
package dev.rolecall.ingest.source.generic;

import org.jspecify.annotations.NullMarked;
