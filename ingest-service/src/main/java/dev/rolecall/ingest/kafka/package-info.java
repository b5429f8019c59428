/// Beside the stages: the Kafka clients, topics and dead letters that all of them share.
@NullMarked
package dev.rolecall.ingest.kafka;

import org.jspecify.annotations.NullMarked;
