package dev.rolecall.local.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rolecall.local.DataFolder;
import dev.rolecall.local.PlatformException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderAccessTest {
  private static final Instant JUNE = Instant.parse("2023-06-05T00:00:00Z");

  @TempDir Path folder;

  @Test
  void aFolderOfAnotherModeOrTimeIsRefused() {
    DataFolder data = new DataFolder(folder);
    DataFolderOrigin.in(data, new RunMode.Sample(JUNE));
    assertThatThrownBy(() -> DataFolderOrigin.in(data, new RunMode.Live()))
        .isInstanceOf(PlatformException.class)
        .hasMessageContaining("holds data of mode 'sample'")
        .hasMessageContaining("--reset");
    assertThatThrownBy(() -> DataFolderOrigin.in(data, new RunMode.Sample(JUNE.plusSeconds(1))))
        .isInstanceOf(PlatformException.class);
  }

  @Test
  void aSetClockGoesOnFromWhereItWas() {
    DataFolder data = new DataFolder(folder);
    var first =
        DataFolderOrigin.in(data, new RunMode.Sources("http://one.example", Optional.of(JUNE)))
            .clock();
    var again =
        DataFolderOrigin.in(data, new RunMode.Sources("http://two.example", Optional.of(JUNE)))
            .clock();
    assertThat(again).isEqualTo(first).isPresent();
    assertThat(again.orElseThrow().asOf()).isEqualTo(JUNE);
  }

  @Test
  void aFolderIsWipedOnlyIfAPlatformMadeIt() throws IOException {
    DataFolder data = new DataFolder(folder);
    Files.writeString(folder.resolve("thesis.txt"), "years of work");
    assertThatThrownBy(() -> DataFolderAccess.wipe(data)).isInstanceOf(PlatformException.class);
    assertThat(folder.resolve("thesis.txt")).exists();
    DataFolderOrigin.in(data, new RunMode.Live());
    DataFolderAccess.wipe(data);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void availableMemoryIsRead() throws IOException {
    Path meminfo = folder.resolve("meminfo");
    Files.writeString(meminfo, "MemTotal:  100 kB\nMemAvailable:    2048 kB\n");
    assertThat(MachineRequirements.availableMemory(meminfo)).isEqualTo(2048 * 1024);
  }
}
