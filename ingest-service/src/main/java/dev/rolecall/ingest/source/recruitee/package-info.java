/// Career sites of companies at Recruitee, through their public list of offers.
@NullMarked
package dev.rolecall.ingest.source.recruitee;

import org.jspecify.annotations.NullMarked;
