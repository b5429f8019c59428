/// Sites of companies at Lever, through its public postings API, in both of its regions.
@NullMarked
package dev.rolecall.ingest.source.lever;

import org.jspecify.annotations.NullMarked;
