package dev.rolecall.match.localjobs;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How this instance reads `jobs.v1`.
///
/// @param refreshEvery how long after it was read a job can be found
/// @param commitEvery how often the index and the position are committed; what came since is read
///   again after a crash
/// @param maxCommitAge a directory whose last commit is older is rebuilt: the log keeps tombstones
///   for 7 days, so later it no longer has all removals
/// @param retryEvery the backoff while the broker or the topic is unavailable
/// @param checkTopicEvery how soon new partitions are read, and a topic that was created again
@ConfigurationProperties("rolecall.local-jobs")
public record LocalJobsProperties(
    @DefaultValue("1s") Duration refreshEvery,
    @DefaultValue("10s") Duration commitEvery,
    @DefaultValue("6d") Duration maxCommitAge,
    @DefaultValue("1s") Duration retryEvery,
    @DefaultValue("30s") Duration checkTopicEvery) {
  public LocalJobsProperties {
    if (refreshEvery.isNegative()
        || !commitEvery.isPositive()
        || !retryEvery.isPositive()
        || !checkTopicEvery.isPositive()) {
      throw new IllegalArgumentException(
          "rolecall.local-jobs needs refresh-every >= 0, and commit-every, retry-every and"
              + " check-topic-every > 0");
    }
  }
}
