package dev.rolecall.search;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What every service of an installation shares.
///
/// @param kafka where the log is
/// @param topics the prefix of this installation's topics and indexes, and the partition count
/// @param clock set for replays; live by default
/// @param searchApi the public address
@ConfigurationProperties("rolecall")
public record SearchApiProperties(
    @DefaultValue Kafka kafka,
    @DefaultValue TopicNames topics,
    @DefaultValue SetClock clock,
    @DefaultValue SearchApi searchApi) {
  /// @param bootstrapServers `host:port`, several separated by commas
  public record Kafka(@DefaultValue("localhost:9092") String bootstrapServers) {}

  /// @param prefix sets our topics and indexes apart where others are
  /// @param partitions of each topic, as it was made
  public record TopicNames(@DefaultValue("") String prefix, @DefaultValue("12") int partitions) {}

  /// @param asOf what was now...
  /// @param startedAt ...when the machine's clock said this
  public record SetClock(@Nullable Instant asOf, @Nullable Instant startedAt) {}

  /// @param url without a slash at the end
  public record SearchApi(@DefaultValue("http://localhost:8080") URI url) {}
}
