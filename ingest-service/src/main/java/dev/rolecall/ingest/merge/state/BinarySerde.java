package dev.rolecall.ingest.merge.state;

import java.util.function.Function;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/// Serdes for values of state stores in their binary form.
final class BinarySerde {
  private BinarySerde() {}

  @SuppressWarnings("NullAway") // a missing value is null for Kafka
  static <T> Serde<T> of(Function<T, byte[]> write, Function<byte[], T> read) {
    return Serdes.serdeFrom(
        (_, value) -> value == null ? null : write.apply(value),
        (_, bytes) -> bytes == null ? null : read.apply(bytes));
  }
}
