/// Companies' boards at Greenhouse, through its public board API.
@NullMarked
package dev.rolecall.ingest.source.greenhouse;

import org.jspecify.annotations.NullMarked;
