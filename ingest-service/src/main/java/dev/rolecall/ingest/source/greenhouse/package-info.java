/// Boards of companies at Greenhouse, read through its public job board API.
@NullMarked
package dev.rolecall.ingest.source.greenhouse;

import org.jspecify.annotations.NullMarked;
