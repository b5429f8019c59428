package dev.rolecall.service;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The settings that have the same value in all services of an installation.
///
/// @param kafka the broker of the topics
/// @param topics the names of the topics
/// @param clock set for replays; live by default
@ConfigurationProperties("rolecall")
public record InstallationProperties(
    @DefaultValue Kafka kafka, @DefaultValue TopicNames topics, @DefaultValue ClockSetting clock) {
  /// @param bootstrapServers `host:port`, several separated by commas
  public record Kafka(@DefaultValue("localhost:9092") String bootstrapServers) {}

  /// @param prefix of the names of topics and indexes, for stores that other systems use too
  /// @param partitions of each topic when it is created; fixed from then on
  public record TopicNames(@DefaultValue("") String prefix, @DefaultValue("12") int partitions) {}

  /// @param asOf the simulated time at `startedAt`; null for the system clock
  /// @param startedAt the real time that `asOf` corresponds to; null for now
  /// @param speed how many seconds it advances in one second, the same for all services; for
  ///   simulations. Timeouts, leases and backoffs stay real
  public record ClockSetting(
      @Nullable Instant asOf, @Nullable Instant startedAt, @DefaultValue("1") double speed) {}
}
