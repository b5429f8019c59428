/// Beside the stages: runs their topologies, with the memory, folders, health and dead letters that
/// all of them share.
@NullMarked
package dev.rolecall.ingest.kafka.streams;

import org.jspecify.annotations.NullMarked;
