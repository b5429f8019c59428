/// Infrastructure for all stages: runs the topologies, with shared memory, state directories,
/// health and dead letters.
@NullMarked
package dev.rolecall.ingest.kafka.streams;

import org.jspecify.annotations.NullMarked;
