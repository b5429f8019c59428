/// Job boards of companies at Rippling, through the API that the boards themselves load.
@NullMarked
package dev.rolecall.ingest.source.rippling;

import org.jspecify.annotations.NullMarked;
