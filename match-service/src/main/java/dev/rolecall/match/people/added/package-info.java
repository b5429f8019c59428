/// Part of stage 1: jobs that people found elsewhere and added: fetched when they gave an address,
/// read by ingest-service, and kept with their account.
@NullMarked
package dev.rolecall.match.people.added;

import org.jspecify.annotations.NullMarked;
