/// Topics and JSON: how the shared vocabulary is serialized. The only package here that depends on
/// Jackson and Kafka.
@NullMarked
package dev.rolecall.model.wire;

import org.jspecify.annotations.NullMarked;
