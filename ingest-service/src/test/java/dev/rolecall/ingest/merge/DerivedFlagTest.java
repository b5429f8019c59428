package dev.rolecall.ingest.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.ingest.merge.evidence.RoleFeatures;
import dev.rolecall.model.job.CloseReason;
import dev.rolecall.model.job.JobFlag;
import dev.rolecall.model.job.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DerivedFlagTest {
  private static final Role ROLE = LabeledPairs.all().getFirst().a();
  private static final Instant POSTED = RoleFeatures.of(ROLE).publishedAt();

  /// A role that was closed before it was first seen, as in an import of old threads.
  @Test
  void aRoleIsNotARepostOfItself() {
    RoleFeatures expired = closed(ROLE, POSTED);
    assertThat(DerivedFlag.of(List.of(expired), POSTED.plus(Duration.ofDays(2))))
        .extracting(DerivedFlag::value)
        .doesNotContain(JobFlag.REPOST);
  }

  @Test
  void aRoleThatIsPostedAfterAnotherClosedIsARepost() {
    Role later = LabeledPairs.all().getFirst().b();
    Instant end = later.posting().firstSeenAt();
    assertThat(DerivedFlag.of(List.of(closed(ROLE, POSTED), RoleFeatures.of(later)), end))
        .extracting(DerivedFlag::value)
        .contains(JobFlag.REPOST);
  }

  private static RoleFeatures closed(Role role, Instant at) {
    return RoleFeatures.of(
        new Role(
            role.posting().close(CloseReason.EXPIRED, at),
            role.employer(),
            role.moves(),
            role.identities(),
            role.opening(),
            role.normalizer()));
  }
}
