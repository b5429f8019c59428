package dev.rolecall.ingest.kafka.streams;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How the topologies run. All memory sizes are for the whole process, independent of the number of
/// partitions.
///
/// @param commitInterval how often each topology commits at low load; each commit is a transaction
///   over all partitions, and a posting passes two topologies before it is a job
/// @param maxCommitInterval how often it commits at high load ([AdaptiveCommit]); less than the 60
///   s after which the broker aborts a transaction
/// @param threads the number of threads of each topology
/// @param bufferedRecords the number of records buffered for each partition
/// @param rocksdb memory of all state stores together, outside the heap
/// @param featuresCache heap for decoded features of roles that merging compares
@ConfigurationProperties("rolecall.streams")
public record StreamsProperties(
    @DefaultValue("300ms") Duration commitInterval,
    @DefaultValue("3s") Duration maxCommitInterval,
    @DefaultValue("1") int threads,
    @DefaultValue("200") int bufferedRecords,
    @DefaultValue RocksDb rocksdb,
    @DefaultValue("16MB") DataSize featuresCache) {
  /// @param blockCache for blocks, indexes and filters
  /// @param memtables for writes that are not yet on disk
  /// @param openFiles the maximum number of open files of each store
  public record RocksDb(
      @DefaultValue("24MB") DataSize blockCache,
      @DefaultValue("32MB") DataSize memtables,
      @DefaultValue("64") int openFiles) {}
}
