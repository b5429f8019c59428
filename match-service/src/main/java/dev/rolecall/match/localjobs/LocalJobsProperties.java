package dev.rolecall.match.localjobs;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How this instance reads `jobs.v1`.
///
/// @param refreshInterval how often changes become visible to searches
/// @param commitInterval how often the index and the position are committed; after a crash, the
///   records since the last commit are read again
/// @param maxCommitAge a directory whose last commit is older is rebuilt: the log keeps tombstones
///   for 7 days, so later it no longer has all removals
/// @param retryInterval the backoff while the broker or the topic is unavailable
/// @param topicCheckInterval how often the topic is checked for new partitions, and for having been
///   created again
@ConfigurationProperties("rolecall.local-jobs")
public record LocalJobsProperties(
    @DefaultValue("1s") Duration refreshInterval,
    @DefaultValue("10s") Duration commitInterval,
    @DefaultValue("6d") Duration maxCommitAge,
    @DefaultValue("1s") Duration retryInterval,
    @DefaultValue("30s") Duration topicCheckInterval) {
  public LocalJobsProperties {
    if (refreshInterval.isNegative()
        || !commitInterval.isPositive()
        || !retryInterval.isPositive()
        || !topicCheckInterval.isPositive()) {
      throw new IllegalArgumentException(
          "rolecall.local-jobs needs refresh-interval >= 0, and commit-interval, retry-interval and"
              + " topic-check-interval > 0");
    }
  }
}
