package dev.rolecall.ingest.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.ingest.merge.evidence.RoleFeatures;
import dev.rolecall.ingest.merge.evidence.Similarity;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.job.JobPosting;
import dev.rolecall.model.job.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What roles are compared with must not depend on which of them changed.
class SimilaritiesTest {
  @Test
  void theOrderOfAPairDoesNotCount() {
    int dependOnOrder = 0;
    for (LabeledPairs.LabeledPair pair : LabeledPairs.all()) {
      for (List<RoleFeatures> roles : inThreadsAndOnBoards(pair)) {
        RoleFeatures a = roles.getFirst();
        RoleFeatures b = roles.getLast();
        assertThat(similarities().of(a, b).sum())
            .as(pair.id())
            .isEqualTo(similarities().of(b, a).sum());
        assertThat(similarities().ofMatch(a, b).isPresent())
            .as(pair.id())
            .isEqualTo(similarities().ofMatch(b, a).isPresent());
        dependOnOrder += Similarity.of(a, b).sum() == Similarity.of(b, a).sum() ? 0 : 1;
      }
    }
    assertThat(dependOnOrder).as("pairs for which a rule depends on the order").isPositive();
  }

  private static Similarities similarities() {
    return new Similarities(() -> {});
  }

  private static List<List<RoleFeatures>> inThreadsAndOnBoards(LabeledPairs.LabeledPair pair) {
    RoleFeatures a = RoleFeatures.of(pair.a());
    RoleFeatures b = RoleFeatures.of(pair.b());
    return List.of(List.of(a, b), List.of(onBoard(pair.a()), b), List.of(a, onBoard(pair.b())));
  }

  private static RoleFeatures onBoard(Role role) {
    JobPosting posting = role.posting();
    return RoleFeatures.of(
        role.withPosting(
            new JobPosting(
                RoleKey.parse("greenhouse:acme:1#engineer"),
                SourceId.of("greenhouse"),
                posting.url(),
                posting.postedAt(),
                posting.firstSeenAt(),
                posting.lastVerifiedAt(),
                posting.closed(),
                posting.rights())));
  }
}
