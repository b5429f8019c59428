package dev.rolecall.ingest.kafka.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.FlushOptions;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.springframework.util.unit.DataSize;

/// Writes 24 MB to 12 stores, with 4 MB for blocks and 4 MB for memtables.
class RocksDbMemoryTest {
  private static final long MB = 1 << 20;
  private static final long BLOCKS = 4 * MB;
  private static final long MEMTABLES = 4 * MB;
  private static final int STORES = 12;
  private static final int RECORDS = 512;
  private static final int RECORD_BYTES = 4 << 10;

  /// Each store has some blocks of the arena for its next records.
  private static final long SLACK = 2 * MB;

  private static final Duration FLUSH_TIMEOUT = Duration.ofSeconds(30);

  @TempDir Path folder;

  private record Usage(long memtables, long cache, long cacheCapacity) {}

  @Test
  void boundsTheMemoryOfAllStoresTogether() throws RocksDBException {
    try (RocksDbMemory memory =
        new RocksDbMemory(
            new StreamsProperties.RocksDb(
                DataSize.ofBytes(BLOCKS), DataSize.ofBytes(MEMTABLES), 64))) {
      Usage usage =
          usage(
              MEMTABLES + SLACK,
              options ->
                  new SharedRocksDbConfig()
                      .setConfig("store", options, Map.of(SharedRocksDbConfig.MEMORY, memory)));
      assertThat(usage.memtables()).isLessThanOrEqualTo(MEMTABLES + SLACK);
      assertThat(usage.cacheCapacity()).isEqualTo(BLOCKS + MEMTABLES);
      assertThat(usage.cache()).isPositive().isLessThanOrEqualTo(BLOCKS + MEMTABLES + MB);
    }
  }

  @Test
  void withoutItEachStoreHasItsOwn() throws RocksDBException {
    Usage usage = usage(Long.MAX_VALUE, _ -> {});
    assertThat(usage.memtables()).isGreaterThan(20 * MB);
  }

  /// The memtables of all stores in bytes after all records were written, and the usage of the
  /// block cache after all records were read.
  ///
  /// @param memtables that RocksDB must reach with its flushes, which do not stop the writer
  private Usage usage(long memtables, Consumer<Options> config) throws RocksDBException {
    List<RocksDB> stores = new ArrayList<>();
    try (Options options = new Options().setCreateIfMissing(true)) {
      options.setTableFormatConfig(new BlockBasedTableConfig());
      config.accept(options);
      for (int i = 0; i < STORES; i++) {
        stores.add(RocksDB.open(options, folder.resolve("store-" + i).toString()));
      }
      write(stores);
      long written =
          await().atMost(FLUSH_TIMEOUT).until(() -> rewrite(stores), is -> is <= memtables);
      read(stores);
      RocksDB any = stores.getFirst();
      return new Usage(
          written,
          any.getLongProperty("rocksdb.block-cache-usage"),
          any.getLongProperty("rocksdb.block-cache-capacity"));
    } finally {
      stores.forEach(RocksDB::close);
    }
  }

  /// In turns, as the tasks of a thread write.
  private static void write(List<RocksDB> stores) throws RocksDBException {
    Random random = new Random(1);
    byte[] value = new byte[RECORD_BYTES];
    for (int i = 0; i < RECORDS; i++) {
      for (RocksDB store : stores) {
        random.nextBytes(value);
        store.put(key(i), value);
      }
    }
  }

  /// Writes a record to each store, because only writers start a flush.
  private static long rewrite(List<RocksDB> stores) throws RocksDBException {
    for (RocksDB store : stores) {
      store.put(key(0), new byte[RECORD_BYTES]);
    }
    return sum(stores, "rocksdb.cur-size-all-mem-tables");
  }

  private static void read(List<RocksDB> stores) throws RocksDBException {
    for (RocksDB store : stores) {
      try (FlushOptions flush = new FlushOptions()) {
        store.flush(flush);
      }
      for (int i = 0; i < RECORDS; i++) {
        assertThat(store.get(key(i))).hasSize(RECORD_BYTES);
      }
    }
  }

  private static byte[] key(int i) {
    return Integer.toString(i).getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  private static long sum(List<RocksDB> stores, String property) throws RocksDBException {
    long sum = 0;
    for (RocksDB store : stores) {
      sum += store.getLongProperty(property);
    }
    return sum;
  }
}
