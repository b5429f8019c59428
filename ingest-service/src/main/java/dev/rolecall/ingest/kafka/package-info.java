/// Beside the stages: the Kafka clients, topics and dead letters that all stages use.
@NullMarked
package dev.rolecall.ingest.kafka;

import org.jspecify.annotations.NullMarked;
