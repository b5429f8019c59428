/// Topics and JSON: the forms in which the shared words travel. The one package here that knows
/// Jackson and Kafka.
@NullMarked
package dev.rolecall.model.wire;

import org.jspecify.annotations.NullMarked;
