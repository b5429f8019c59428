package dev.rolecall.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rolecall.local.PlatformBinaries;
import dev.rolecall.local.PlatformException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {
  @TempDir Path directory;

  @Test
  void aTakenPortIsAvoided() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Ports ports = ports(Map.of("kafka", taken.getLocalPort()))) {
      assertThat(ports.of("kafka")).isNotEqualTo(taken.getLocalPort()).isPositive();
    }
  }

  @Test
  void aPortIsKeptFromRunToRun() {
    int port = onceChosen();
    try (Ports again = ports(Map.of("kafka", 9092))) {
      assertThat(again.of("kafka")).isEqualTo(port);
    }
  }

  @Test
  void aStoredPortThatIsTakenIsReassigned() throws IOException {
    int before = onceChosen();
    try (ServerSocket taken = new ServerSocket(before, 1, InetAddress.getLoopbackAddress());
        Ports ports = ports(Map.of())) {
      assertThat(ports.of("kafka")).isNotEqualTo(taken.getLocalPort());
    }
  }

  @Test
  void aPortThatIsTakenBeforeItsProcessStartsIsReassignedAndReleased() throws IOException {
    try (Ports ports = ports(Map.of())) {
      int before = ports.of("kafka");
      try (ServerSocket taken = new ServerSocket(before, 1, InetAddress.getLoopbackAddress())) {
        ports.reassignIfOccupied("kafka");
        assertThat(ports.of("kafka")).isNotEqualTo(taken.getLocalPort());
      }
      try (Ports other = other(Map.of("kafka", before))) {
        assertThat(other.of("kafka")).isEqualTo(before);
      }
    }
  }

  @Test
  void twoNamesNeverShareAPort() {
    int one = onceChosen();
    try (Ports same = other(Map.of("one", one, "two", one))) {
      assertThat(same.of("one")).isNotEqualTo(same.of("two"));
    }
  }

  @Test
  void twoPlatformsNeverShareAPortBeforeTheyListen() {
    try (Ports ports = ports(Map.of())) {
      int port = ports.of("kafka");
      try (Ports other = other(Map.of("kafka", port))) {
        assertThat(other.of("kafka")).isNotEqualTo(port);
      }
    }
  }

  @Test
  void aPlatformInAnotherProcessKeepsItsPortUntilItIsKilled() throws Exception {
    int preferred = onceChosen();
    Process other =
        new ProcessBuilder(
                PlatformBinaries.java().toString(),
                "-cp",
                System.getProperty("java.class.path"),
                PortHolder.class.getName(),
                locks().toString(),
                directory.resolve("theirs.properties").toString(),
                Integer.toString(preferred))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var said = other.inputReader()) {
      assertThat(said.readLine()).isEqualTo(Integer.toString(preferred));
      try (Ports ours = other(Map.of("kafka", preferred))) {
        assertThat(ours.of("kafka")).isNotEqualTo(preferred);
      }
    } finally {
      other.destroyForcibly().waitFor();
    }
    try (Ports after = ports(Map.of())) {
      assertThat(after.of("kafka")).isEqualTo(preferred);
    }
  }

  @Test
  void aLockThatCannotBeOpenedCountsAsTaken() throws IOException {
    int preferred = onceChosen();
    Files.delete(locks().resolve(preferred + ".lock"));
    Files.createDirectory(locks().resolve(preferred + ".lock"));
    try (Ports ports = ports(Map.of())) {
      assertThat(ports.of("kafka")).isNotEqualTo(preferred);
    }
  }

  @Test
  void withoutADirectoryForLocksTheErrorSaysWhatToDo() throws IOException {
    Files.writeString(locks(), "a file, where a directory belongs");
    try (Ports ports = ports(Map.of())) {
      assertThatThrownBy(() -> ports.of("kafka"))
          .isInstanceOf(PlatformException.class)
          .hasMessageContaining(locks().toString());
    }
  }

  private int onceChosen() {
    try (Ports ports = ports(Map.of())) {
      return ports.of("kafka");
    }
  }

  private Ports ports(Map<String, Integer> usual) {
    return new Ports(directory.resolve("ports.properties"), usual, locks());
  }

  private Ports other(Map<String, Integer> usual) {
    return new Ports(directory.resolve("other.properties"), usual, locks());
  }

  private Path locks() {
    return directory.resolve("locks");
  }
}
