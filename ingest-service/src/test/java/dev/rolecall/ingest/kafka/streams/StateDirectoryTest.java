package dev.rolecall.ingest.kafka.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateDirectoryTest {
  @TempDir Path root;

  @Test
  void instancesNeverShareADirectoryAndAReleasedOneIsUsedAgain() {
    StateDirectory first = StateDirectory.claim(root, "merge");
    try (StateDirectory second = StateDirectory.claim(root, "merge")) {
      assertThat(second.path()).isNotEqualTo(first.path());
    }
    Path released = first.path();
    first.close();
    try (StateDirectory again = StateDirectory.claim(root, "merge")) {
      assertThat(again.path()).isEqualTo(released);
    }
  }

  @Test
  void applicationsOfOneInstanceUseTheSameDirectory() {
    try (StateDirectory merge = StateDirectory.claim(root, "merge");
        StateDirectory normalize = StateDirectory.claim(root, "normalize")) {
      assertThat(merge.path()).isEqualTo(normalize.path());
    }
  }
}
