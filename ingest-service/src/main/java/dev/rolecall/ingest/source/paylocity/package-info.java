/// Job boards of companies at Paylocity, through the data in their pages.
@NullMarked
package dev.rolecall.ingest.source.paylocity;

import org.jspecify.annotations.NullMarked;
