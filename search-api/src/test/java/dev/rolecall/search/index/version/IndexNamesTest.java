package dev.rolecall.search.index.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The information in the name of an index.
class IndexNamesTest {
  private final IndexNames names = new IndexNames("own-");

  @Test
  void recognizesOnlyOlderMappings() {
    assertThat(names.hasOlderMapping("own-jobs-v" + (IndexNames.MAPPING_VERSION - 1) + "-000007"))
        .isTrue();
    assertThat(names.hasOlderMapping("own-jobs-v" + IndexNames.MAPPING_VERSION + "-000001"))
        .isFalse();
    assertThat(names.hasOlderMapping("own-jobs-v" + (IndexNames.MAPPING_VERSION + 1) + "-000001"))
        .isFalse();
  }

  @Test
  void sortsMappingsByNumber() {
    assertThat(
            Stream.of("own-jobs-v10-000001", "own-jobs-v9-000002", "own-jobs-v9-000001")
                .sorted(names.oldestFirst()))
        .containsExactly("own-jobs-v9-000001", "own-jobs-v9-000002", "own-jobs-v10-000001");
  }

  @Test
  void otherNamesAreNotIndexVersions() {
    assertThat(names.isVersion(names.name(3))).isTrue();
    assertThat(names.isVersion("own-jobs-vacancies")).isFalse();
    assertThat(names.isVersion("own-jobs-v1-copy")).isFalse();
    assertThat(names.isVersion("jobs-v1-000001")).isFalse();
  }
}
