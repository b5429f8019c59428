package dev.rolecall.match;

import dev.rolecall.model.wire.Topic;
import dev.rolecall.model.wire.Topics;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the log of jobs is, and where what is made of it is kept.
///
/// @param stateDir for what is made anew from the log when it is missing
@ConfigurationProperties("rolecall")
record MatchLogSettings(
    @DefaultValue Kafka kafka,
    @DefaultValue TopicNames topics,
    @DefaultValue("${java.io.tmpdir}/rolecall-match") Path stateDir) {
  /// @param bootstrapServers `host:port`, several separated by commas
  record Kafka(@DefaultValue("localhost:9092") String bootstrapServers) {}

  /// @param prefix sets our topics apart on a shared broker
  /// @param partitions of each topic, when it is made; fixed from then on
  record TopicNames(@DefaultValue("") String prefix, @DefaultValue("12") int partitions) {}

  Topic jobs() {
    return new Topics(topics.prefix(), topics.partitions()).jobs();
  }
}
