package dev.rolecall.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {
  @TempDir Path folder;

  @Test
  void aTakenPortIsAvoided() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Ports ports = new Ports(file(), Map.of("kafka", taken.getLocalPort()));
      assertThat(ports.of("kafka")).isNotEqualTo(taken.getLocalPort()).isPositive();
    }
  }

  @Test
  void aPortIsRememberedFromStartToStart() {
    int port = new Ports(file(), Map.of()).of("kafka");
    assertThat(new Ports(file(), Map.of("kafka", 9092)).of("kafka")).isEqualTo(port);
  }

  @Test
  void aRememberedPortThatIsTakenNowMoves() throws IOException {
    int before = new Ports(file(), Map.of()).of("kafka");
    try (ServerSocket taken = new ServerSocket(before, 1, InetAddress.getLoopbackAddress())) {
      assertThat(new Ports(file(), Map.of()).of("kafka")).isNotEqualTo(taken.getLocalPort());
    }
  }

  @Test
  void twoNamesNeverShareAPort() {
    Ports ports = new Ports(file(), Map.of());
    int one = ports.of("one");
    assertThat(new Ports(file(), Map.of("two", one)).of("one")).isEqualTo(one);
    Ports same = new Ports(folder.resolve("other.properties"), Map.of("one", one, "two", one));
    assertThat(same.of("one")).isNotEqualTo(same.of("two"));
  }

  private Path file() {
    return folder.resolve("ports.properties");
  }
}
