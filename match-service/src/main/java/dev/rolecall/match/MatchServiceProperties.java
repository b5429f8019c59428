package dev.rolecall.match;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What every service of an installation shares.
///
/// @param kafka the broker of the topics
/// @param topics the names of the topics
/// @param clock set for replays; live by default
/// @param searchApi the public address, for links in mails
/// @param devToken lets its bearer create accounts; null or blank to forbid it
/// @param stateDir for data that is rebuilt from the log when it is missing
@ConfigurationProperties("rolecall")
public record MatchServiceProperties(
    @DefaultValue Kafka kafka,
    @DefaultValue TopicNames topics,
    @DefaultValue SetClock clock,
    @DefaultValue SearchApi searchApi,
    @Nullable String devToken,
    @DefaultValue("${java.io.tmpdir}/rolecall-match") Path stateDir) {
  /// @param bootstrapServers `host:port`, several separated by commas
  public record Kafka(@DefaultValue("localhost:9092") String bootstrapServers) {}

  /// @param prefix of the topic names, for a shared broker
  /// @param partitions of each topic when it is created
  public record TopicNames(@DefaultValue("") String prefix, @DefaultValue("12") int partitions) {}

  /// @param asOf the time that the clock showed...
  /// @param startedAt ...when the machine's clock showed this time
  public record SetClock(@Nullable Instant asOf, @Nullable Instant startedAt) {}

  /// @param url without a trailing slash
  public record SearchApi(@DefaultValue("http://localhost:8080") String url) {
    public SearchApi {
      url = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
  }

  /// Without the token, which must not be logged.
  @Override
  public String toString() {
    return "MatchServiceProperties["
        + kafka
        + ", "
        + topics
        + ", "
        + clock
        + ", "
        + searchApi
        + "]";
  }
}
