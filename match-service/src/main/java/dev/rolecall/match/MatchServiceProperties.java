package dev.rolecall.match;

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
/// @param searchApi where people reach us: in the links of mails
/// @param devToken lets its bearer make accounts; null or blank for nobody
/// @param stateDir for what is made anew from the log when it is missing
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

  /// @param prefix sets our topics apart on a shared broker
  /// @param partitions of each topic, as they were made
  public record TopicNames(@DefaultValue("") String prefix, @DefaultValue("12") int partitions) {}

  /// @param asOf what was now...
  /// @param startedAt ...when the machine's clock said this
  public record SetClock(@Nullable Instant asOf, @Nullable Instant startedAt) {}

  /// @param url without a slash at the end
  public record SearchApi(@DefaultValue("http://localhost:8080") String url) {
    public SearchApi {
      url = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
  }

  /// Without the token, which no log may hold.
  @Override
  public String toString() {
    return "RolecallProperties[" + kafka + ", " + topics + ", " + clock + ", " + searchApi + "]";
  }
}
