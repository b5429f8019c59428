package dev.rolecall.local.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rolecall.local.DataDirectory;
import dev.rolecall.local.PlatformException;
import dev.rolecall.local.process.UnprivilegedUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryAccessTest {
  private static final Instant JUNE = Instant.parse("2023-06-05T00:00:00Z");

  @TempDir Path directory;

  @Test
  void aDirectoryOfAnotherModeOrTimeIsRefused() {
    DataDirectory data = new DataDirectory(directory);
    DataDirectoryOrigin.in(data, new RunMode.Sample(JUNE));
    assertThatThrownBy(() -> DataDirectoryOrigin.in(data, new RunMode.Live()))
        .isInstanceOf(PlatformException.class)
        .hasMessageContaining("contains data of mode 'sample'")
        .hasMessageContaining("--reset");
    assertThatThrownBy(() -> DataDirectoryOrigin.in(data, new RunMode.Sample(JUNE.plusSeconds(1))))
        .isInstanceOf(PlatformException.class);
  }

  @Test
  void otherUsersCannotReadADirectory() throws IOException {
    DataDirectory data = new DataDirectory(directory.resolve("new"));
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
    DataDirectoryAccess.create(data);
    String permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(data.path()));
    assertThat(permissions).isEqualTo(UnprivilegedUser.isNeeded() ? "rwx--x--x" : "rwx------");
  }

  @Test
  void aSimulatedClockContinuesAfterARestart() {
    DataDirectory data = new DataDirectory(directory);
    var first =
        DataDirectoryOrigin.in(data, new RunMode.Sources("http://one.example", Optional.of(JUNE)))
            .clock();
    var again =
        DataDirectoryOrigin.in(data, new RunMode.Sources("http://two.example", Optional.of(JUNE)))
            .clock();
    assertThat(again).isEqualTo(first).isPresent();
    assertThat(again.orElseThrow().asOf()).isEqualTo(JUNE);
  }

  @Test
  void aDirectoryIsWipedOnlyIfAPlatformMadeIt() throws IOException {
    DataDirectory data = new DataDirectory(directory);
    Files.writeString(directory.resolve("thesis.txt"), "years of work");
    assertThatThrownBy(() -> DataDirectoryAccess.reset(data)).isInstanceOf(PlatformException.class);
    assertThat(directory.resolve("thesis.txt")).exists();
    DataDirectoryOrigin.in(data, new RunMode.Live());
    DataDirectoryAccess.reset(data);
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void availableMemoryIsRead() throws IOException {
    Path meminfo = directory.resolve("meminfo");
    Files.writeString(meminfo, "MemTotal:  100 kB\nMemAvailable:    2048 kB\n");
    assertThat(MachineRequirements.availableMemory(meminfo)).isEqualTo(2048 * 1024);
  }
}
