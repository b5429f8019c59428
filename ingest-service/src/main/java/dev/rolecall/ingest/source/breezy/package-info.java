/// Career sites of companies at Breezy HR, through their public list and the markup of their pages.
@NullMarked
package dev.rolecall.ingest.source.breezy;

import org.jspecify.annotations.NullMarked;
