package dev.rolecall.search.index.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What an index's name tells.
class IndexNamesTest {
  private final IndexNames names = new IndexNames("own-");

  @Test
  void onlyAnOlderMappingIsGivenUpByItself() {
    assertThat(names.ofOlderMapping("own-jobs-v" + (IndexNames.MAPPING - 1) + "-000007")).isTrue();
    assertThat(names.ofOlderMapping("own-jobs-v" + IndexNames.MAPPING + "-000001")).isFalse();
    assertThat(names.ofOlderMapping("own-jobs-v" + (IndexNames.MAPPING + 1) + "-000001")).isFalse();
  }

  @Test
  void theTenthMappingComesAfterTheNinth() {
    assertThat(
            Stream.of("own-jobs-v10-000001", "own-jobs-v9-000002", "own-jobs-v9-000001")
                .sorted(names.oldestFirst()))
        .containsExactly("own-jobs-v9-000001", "own-jobs-v9-000002", "own-jobs-v10-000001");
  }

  @Test
  void otherNamesAreNotIndexVersions() {
    assertThat(names.version(names.name(3))).isTrue();
    assertThat(names.version("own-jobs-vacancies")).isFalse();
    assertThat(names.version("own-jobs-v1-copy")).isFalse();
    assertThat(names.version("jobs-v1-000001")).isFalse();
  }
}
