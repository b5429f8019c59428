/// What match-service has ingest-service read for a person, and what was read. Neither is on a
/// topic.
@NullMarked
package dev.rolecall.model.added;

import org.jspecify.annotations.NullMarked;
