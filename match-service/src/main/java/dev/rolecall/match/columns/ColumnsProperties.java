package dev.rolecall.match.columns;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How this instance follows `jobs.v1`.
///
/// @param refreshEvery how long after it was read a job can be found
/// @param commitEvery how often the index and the position are committed; what came since is read
///   again after a crash
/// @param oldestCommit a folder whose last commit is older is rebuilt: the log keeps tombstones for
///   7 days, so later it no longer has all removals
/// @param retryEvery the backoff while the broker or the topic is unavailable
/// @param checkTopicEvery how soon new partitions are read, and a topic that was created again
@ConfigurationProperties("rolecall.columns")
public record ColumnsProperties(
    @DefaultValue("1s") Duration refreshEvery,
    @DefaultValue("10s") Duration commitEvery,
    @DefaultValue("6d") Duration oldestCommit,
    @DefaultValue("1s") Duration retryEvery,
    @DefaultValue("30s") Duration checkTopicEvery) {
  public ColumnsProperties {
    if (refreshEvery.isNegative()
        || !commitEvery.isPositive()
        || !retryEvery.isPositive()
        || !checkTopicEvery.isPositive()) {
      throw new IllegalArgumentException(
          "rolecall.columns needs refresh-every >= 0, and commit-every, retry-every and"
              + " check-topic-every > 0");
    }
  }
}
