package dev.rolecall.ingest.kafka.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFolderTest {
  @TempDir Path root;

  @Test
  void instancesNeverShareAFolderAndAReleasedOneIsUsedAgain() {
    StateFolder first = StateFolder.claim(root, "merge");
    try (StateFolder second = StateFolder.claim(root, "merge")) {
      assertThat(second.path()).isNotEqualTo(first.path());
    }
    Path released = first.path();
    first.close();
    try (StateFolder again = StateFolder.claim(root, "merge")) {
      assertThat(again.path()).isEqualTo(released);
    }
  }

  @Test
  void applicationsOfOneInstanceUseTheSameFolder() {
    try (StateFolder merge = StateFolder.claim(root, "merge");
        StateFolder normalize = StateFolder.claim(root, "normalize")) {
      assertThat(merge.path()).isEqualTo(normalize.path());
    }
  }
}
