/// Career sites of companies at Pinpoint, through their public list of postings.
@NullMarked
package dev.rolecall.ingest.source.pinpoint;

import org.jspecify.annotations.NullMarked;
