package dev.rolecall.ingest;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What every service of an installation shares.
///
/// @param kafka where the log is
/// @param topics which topics are ours
/// @param clock set for replays; live by default
/// @param sources a map of sources to addresses, instead of the live ones
/// @param stateDir for what is made anew from the log when it is missing
@ConfigurationProperties("rolecall")
public record RolecallProperties(
    @DefaultValue Kafka kafka,
    @DefaultValue TopicNames topics,
    @DefaultValue SetClock clock,
    @DefaultValue SourcesMap sources,
    @DefaultValue("${java.io.tmpdir}/rolecall-ingest") Path stateDir) {
  /// @param bootstrapServers `host:port`, several separated by commas
  public record Kafka(@DefaultValue("localhost:9092") String bootstrapServers) {}

  /// @param prefix sets our topics apart on a shared broker
  /// @param partitions of each topic, when it is made; fixed from then on
  public record TopicNames(@DefaultValue("") String prefix, @DefaultValue("12") int partitions) {}

  /// @param asOf what was now...
  /// @param startedAt ...when the machine's clock said this
  public record SetClock(@Nullable Instant asOf, @Nullable Instant startedAt) {}

  /// @param url of the map, null for the live addresses
  public record SourcesMap(@Nullable String url) {}
}
