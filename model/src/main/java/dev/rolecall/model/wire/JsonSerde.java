package dev.rolecall.model.wire;

import java.util.function.Function;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/// A codec for Kafka clients and streams. Null is a tombstone and remains null.
public final class JsonSerde<T> implements Serde<T> {
  private final Function<T, byte[]> write;
  private final Function<byte[], T> read;

  private JsonSerde(Function<T, byte[]> write, Function<byte[], T> read) {
    this.write = write;
    this.read = read;
  }

  public static <T> JsonSerde<T> of(JsonCodec<T> codec) {
    return new JsonSerde<>(codec::write, codec::read);
  }

  public static <T> JsonSerde<T> of(Function<T, byte[]> write, Function<byte[], T> read) {
    return new JsonSerde<>(write, read);
  }

  @Override
  @SuppressWarnings("NullAway") // Kafka's tombstones are null
  public Serializer<T> serializer() {
    return (topic, value) -> value == null ? null : write.apply(value);
  }

  @Override
  @SuppressWarnings("NullAway") // Kafka's tombstones are null
  public Deserializer<T> deserializer() {
    return (topic, bytes) -> bytes == null ? null : read.apply(bytes);
  }
}
