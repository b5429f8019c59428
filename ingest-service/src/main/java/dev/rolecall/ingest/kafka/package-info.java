/// Beside the stages: how all of them speak with the log.
@NullMarked
package dev.rolecall.ingest.kafka;

import org.jspecify.annotations.NullMarked;
