/// Where postings come from: sources with their terms, boards with their state, crawls with their
/// reports.
@NullMarked
package dev.rolecall.model.source;

import org.jspecify.annotations.NullMarked;
