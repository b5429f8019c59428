package dev.rolecall.ingest.kafka.streams;

import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.CompressionType;
import org.rocksdb.InfoLogLevel;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/// The memory of all RocksDB stores of the process: one block cache, which also holds indexes and
/// filters, and one limit for memtables. By default each store has its own cache and memtables, and
/// there are several stores per partition.
public final class RocksDbMemory implements AutoCloseable {
  private static final long MEMTABLE_BYTES = 4L << 20;

  /// Memtables grow by this size. The default is a megabyte, in each store that is written to.
  private static final long ARENA_BLOCK_BYTES = 64L << 10;

  private static final double INDEX_SHARE = 0.3;

  /// Twice the default: the memtables of more than a hundred stores share little memory, so their
  /// files are small and many. In an import of 57,637 comments, RocksDB's threads took 13 CPU
  /// seconds instead of 17.
  private static final int FILES_BEFORE_COMPACTION = 8;

  static {
    RocksDB.loadLibrary();
  }

  private final Cache cache;
  private final WriteBufferManager memtables;
  private final int openFiles;

  public RocksDbMemory(StreamsProperties.RocksDb sizes) {
    long memtableBytes = sizes.memtables().toBytes();
    this.cache = new LRUCache(sizes.blockCache().toBytes() + memtableBytes, -1, false, INDEX_SHARE);
    this.memtables = new WriteBufferManager(memtableBytes, cache);
    this.openFiles = sizes.openFiles();
  }

  void applyTo(Options options) {
    BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
    table.setBlockCache(cache);
    table.setBlockSize(8L << 10);
    table.setCacheIndexAndFilterBlocks(true);
    table.setCacheIndexAndFilterBlocksWithHighPriority(true);
    table.setPinTopLevelIndexAndFilter(true);
    options.setTableFormatConfig(table);
    options.setWriteBufferManager(memtables);
    options.setWriteBufferSize(MEMTABLE_BYTES);
    options.setArenaBlockSize(ARENA_BLOCK_BYTES);
    options.setMaxWriteBufferNumber(2);
    options.setMaxOpenFiles(openFiles);
    options.setLevel0FileNumCompactionTrigger(FILES_BEFORE_COMPACTION);
    options.setCompressionType(CompressionType.LZ4_COMPRESSION);
    options.setInfoLogLevel(InfoLogLevel.ERROR_LEVEL);
    options.setStatsDumpPeriodSec(0);
  }

  @Override
  public void close() {
    memtables.close();
    cache.close();
  }
}
