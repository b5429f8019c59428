package dev.rolecall.match.columns;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How closely this instance follows the log of jobs.
///
/// @param refreshEvery how long a job that was read may wait until it is found
/// @param commitEvery how much is read again after a crash
/// @param oldestCommit a folder whose last commit is older is made anew: the log may have dropped
///   what left meanwhile (it keeps tombstones for 7 days)
/// @param pause between attempts when the broker or the topic is not there
@ConfigurationProperties("rolecall.columns")
public record ColumnsProperties(
    @DefaultValue("250ms") Duration refreshEvery,
    @DefaultValue("10s") Duration commitEvery,
    @DefaultValue("6d") Duration oldestCommit,
    @DefaultValue("1s") Duration pause) {
  public ColumnsProperties {
    if (refreshEvery.isNegative() || !commitEvery.isPositive() || !pause.isPositive()) {
      throw new IllegalArgumentException(
          "rolecall.columns needs refresh-every >= 0, commit-every > 0 and pause > 0");
    }
  }
}
