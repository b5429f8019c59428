/// Career sites of employers that Phenom hosts, through the data in their pages.
@NullMarked
package dev.rolecall.ingest.source.phenom;

import org.jspecify.annotations.NullMarked;
