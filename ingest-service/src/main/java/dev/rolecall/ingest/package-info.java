/// The ingest-service.
@NullMarked
package dev.rolecall.ingest;

import org.jspecify.annotations.NullMarked;
