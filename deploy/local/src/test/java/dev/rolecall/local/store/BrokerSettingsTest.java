package dev.rolecall.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BrokerSettingsTest {
  /// The storage tool reads one as an option: one of 64 random ids would begin with a dash.
  @Test
  void noClusterIdBeginsWithADash() {
    assertThat(Stream.generate(BrokerSettings::newClusterId).limit(2_000))
        .allMatch(id -> id.length() == 22 && !id.startsWith("-"))
        .doesNotHaveDuplicates();
  }
}
