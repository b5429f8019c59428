package dev.rolecall.ingest.kafka.streams;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.Options;

/// Configures each store to use the shared memory of the process. Kafka Streams instantiates this
/// class and passes the memory in the settings.
public final class SharedRocksDbConfig implements RocksDBConfigSetter {
  static final String MEMORY = "rolecall.rocksdb.memory";

  @Override
  public void setConfig(String store, Options options, Map<String, Object> settings) {
    if (settings.get(MEMORY) instanceof RocksDbMemory memory) {
      memory.applyTo(options);
    }
  }

  /// The memory belongs to the process, not to the store.
  @Override
  public void close(String store, Options options) {}
}
