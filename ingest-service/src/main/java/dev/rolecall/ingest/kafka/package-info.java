/// Infrastructure for all stages: Kafka clients, topics and dead letters.
@NullMarked
package dev.rolecall.ingest.kafka;

import org.jspecify.annotations.NullMarked;
