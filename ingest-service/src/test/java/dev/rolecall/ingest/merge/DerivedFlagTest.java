package dev.rolecall.ingest.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.ingest.merge.evidence.RoleFeatures;
import dev.rolecall.model.job.CloseReason;
import dev.rolecall.model.job.JobFlag;
import dev.rolecall.model.job.JobPosting;
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

  /// Employers renew the dates of postings so that they are listed among new ones.
  @Test
  void aFreshDateOnAPostingThatIsKnownForLongIsShown() {
    Instant seen = Instant.parse("2026-01-10T09:00:00Z");
    RoleFeatures renewed = dated(seen, seen.plus(Duration.ofDays(100)));
    assertThat(DerivedFlag.of(List.of(renewed), seen.plus(Duration.ofDays(101))))
        .singleElement()
        .satisfies(
            flag -> {
              assertThat(flag.value()).isEqualTo(JobFlag.REPOST);
              assertThat(flag.rule()).isEqualTo("date-renewed");
              assertThat(flag.explanation())
                  .isEqualTo("first seen 2026-01-10, and dated 2026-04-20 now");
            });
    RoleFeatures corrected = dated(seen, seen.plus(Duration.ofDays(3)));
    assertThat(DerivedFlag.of(List.of(corrected), seen.plus(Duration.ofDays(4)))).isEmpty();
  }

  @Test
  void aRenewedDateDoesNotHideThatAPostingIsOpenForAYear() {
    Instant seen = Instant.parse("2025-01-10T09:00:00Z");
    RoleFeatures renewed = dated(seen, seen.plus(Duration.ofDays(360)));
    Instant now = seen.plus(Duration.ofDays(370));
    assertThat(DerivedFlag.of(List.of(renewed), now))
        .anySatisfy(
            flag -> {
              assertThat(flag.value()).isEqualTo(JobFlag.EVERGREEN);
              assertThat(flag.explanation()).isEqualTo("open since 2025-01-10");
            });
    assertThat(DerivedFlag.nextChange(List.of(renewed), seen.plus(Duration.ofDays(361))))
        .contains(seen.plus(Duration.ofDays(365)));
  }

  private static RoleFeatures dated(Instant firstSeen, Instant posted) {
    JobPosting posting = ROLE.posting();
    return RoleFeatures.of(
        ROLE.withPosting(
            new JobPosting(
                posting.role(),
                posting.source(),
                posting.url(),
                posted,
                firstSeen,
                posted.plus(Duration.ofDays(1)),
                null,
                posting.rights())));
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
