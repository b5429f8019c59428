/// Career sites of companies at Personio, through their public XML feed.
@NullMarked
package dev.rolecall.ingest.source.personio;

import org.jspecify.annotations.NullMarked;
