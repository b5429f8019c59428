package dev.rolecall.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.local.DataDirectory;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFilesTest {
  @TempDir Path directory;

  @Test
  void aProcessIsFoundByTheDirectoryThatItWasStartedFor() throws IOException {
    DataDirectory live = new DataDirectory(directory.resolve("my live"));
    Process process = processOf(live);
    try {
      PidFiles pids = new PidFiles(live);
      pids.write("kafka", process.pid(), "TERM");
      assertThat(pids.find("kafka").map(ProcessHandle::pid)).contains(process.pid());
      assertThat(pids.stopLeftovers()).containsExactly("kafka");
      assertThat(process.isAlive()).isFalse();
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void aProcessOfADirectoryWhoseNameBeginsAlikeIsLeftAlone() throws IOException {
    Process theirs = processOf(new DataDirectory(directory.resolve("live2")));
    try {
      PidFiles ours = new PidFiles(new DataDirectory(directory.resolve("live")));
      ours.write("kafka", theirs.pid(), "TERM");
      assertThat(ours.stopLeftovers()).isEmpty();
      assertThat(theirs.isAlive()).isTrue();
    } finally {
      theirs.destroyForcibly();
    }
  }

  /// Waits for input that never comes.
  private static Process processOf(DataDirectory data) throws IOException {
    return new ProcessBuilder("/bin/sh", "-c", "read -r line", data.marker()).start();
  }
}
