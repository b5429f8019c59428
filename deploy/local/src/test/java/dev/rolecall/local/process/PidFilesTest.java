package dev.rolecall.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.local.DataFolder;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFilesTest {
  @TempDir Path folder;

  @Test
  void aProcessIsFoundByTheFolderThatItWasStartedFor() throws IOException {
    DataFolder live = new DataFolder(folder.resolve("my live"));
    Process process = processOf(live);
    try {
      PidFiles pids = new PidFiles(live);
      pids.write("kafka", process.pid(), "TERM");
      assertThat(pids.find("kafka").map(ProcessHandle::pid)).contains(process.pid());
      assertThat(pids.terminateLeftovers()).containsExactly("kafka");
      assertThat(process.isAlive()).isFalse();
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void aProcessOfAFolderWhoseNameBeginsAlikeIsLeftAlone() throws IOException {
    Process theirs = processOf(new DataFolder(folder.resolve("live2")));
    try {
      PidFiles ours = new PidFiles(new DataFolder(folder.resolve("live")));
      ours.write("kafka", theirs.pid(), "TERM");
      assertThat(ours.terminateLeftovers()).isEmpty();
      assertThat(theirs.isAlive()).isTrue();
    } finally {
      theirs.destroyForcibly();
    }
  }

  /// Waits for input that never comes.
  private static Process processOf(DataFolder data) throws IOException {
    return new ProcessBuilder("/bin/sh", "-c", "read -r line", data.marker()).start();
  }
}
