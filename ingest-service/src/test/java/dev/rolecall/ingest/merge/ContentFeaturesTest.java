package dev.rolecall.ingest.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.ingest.merge.evidence.ContentFeatures;
import dev.rolecall.model.job.Role;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ContentFeaturesTest {
  /// Otherwise a few postings with hundreds of links would exceed the memory of the cache.
  @Test
  void theSizeIncludesManyLinks() {
    Role role = LabeledPairs.all().getFirst().a();
    int bytes = ContentFeatures.of(role).bytes();
    Role linked =
        new Role(
            role.posting(),
            role.employer(),
            role.moves(),
            role.identities(),
            role.opening().toBuilder()
                .applyUrls(
                    IntStream.range(0, 500)
                        .mapToObj(i -> "https://jobs.acme.example/openings/" + i)
                        .toList())
                .build(),
            role.normalizer());
    assertThat(ContentFeatures.of(linked).bytes() - bytes).isGreaterThan(500 * 70);
  }
}
