package dev.rolecall.ingest.normalize.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.BoardKey;
import dev.rolecall.model.CompanyId;
import dev.rolecall.model.PostingKey;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.job.CloseReason;
import dev.rolecall.model.job.Closed;
import dev.rolecall.model.job.Company;
import dev.rolecall.model.job.JobPosting;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Rights;
import dev.rolecall.model.job.Role;
import dev.rolecall.model.source.CrawlCounts;
import dev.rolecall.model.source.CrawlReport;
import dev.rolecall.model.source.SourceKind;
import dev.rolecall.model.source.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A crawl's report reads only the postings whose summaries say that it may change them: it must
/// not miss one.
class PostingSummaryTest {
  private static final Instant NOW = Instant.parse("2026-11-02T12:00:00.5Z");
  private static final PostingKey KEY = new PostingKey(BoardKey.parse("greenhouse:acme"), "7");
  private static final CompanyId ACME = CompanyId.of("acme");

  private final Random random = new Random(8);

  @Test
  void noChangeIsMissed() {
    int changed = 0;
    int skipped = 0;
    for (int i = 0; i < 20_000; i++) {
      PostingRoles posting = posting();
      CrawlComparison crawl = new CrawlComparison(report());
      boolean changes = crawl.after(posting).isPresent();
      boolean mayChange = crawl.mayChange(KEY.externalId(), readAgain(posting));
      assertThat(mayChange || !changes).as("%s after %s", posting, crawl).isTrue();
      changed += changes ? 1 : 0;
      skipped += mayChange ? 0 : 1;
    }
    assertThat(changed).isPositive();
    assertThat(skipped).isPositive();
  }

  private static PostingSummary readAgain(PostingRoles posting) {
    var serde = PostingSummary.serde();
    byte[] bytes = serde.serializer().serialize("", PostingSummary.of(posting));
    return serde.deserializer().deserialize("", bytes);
  }

  private CrawlReport report() {
    Terms terms = Terms.of(SourceKind.EMPLOYER_BOARD);
    Terms partialListing =
        new Terms(
            terms.attribution(),
            terms.republish(),
            terms.retention(),
            terms.ageLimit(),
            true,
            terms.kind());
    return new CrawlReport(
        KEY.board(),
        "c1",
        NOW,
        NOW,
        null,
        new CrawlCounts(0, 0, 0, 0, 0),
        random.nextBoolean() ? List.of(KEY.externalId()) : List.of(),
        random.nextInt(4) == 0 ? partialListing : terms);
  }

  private PostingRoles posting() {
    List<Role> roles = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      roles.add(role("engineer-" + i));
    }
    return new PostingRoles(
        KEY, roles, maybe(around()), maybe(around()), new HandledVersion(1, NOW));
  }

  private Role role(String slug) {
    CloseReason[] reasons = CloseReason.values();
    Closed closed =
        random.nextBoolean() ? null : new Closed(reasons[random.nextInt(reasons.length)], around());
    Instant seen = around();
    JobPosting posting =
        new JobPosting(
            new RoleKey(KEY, slug),
            SourceId.of("greenhouse"),
            null,
            null,
            seen,
            seen,
            closed,
            Rights.OPEN);
    Opening opening = Opening.builder("Engineer", Company.named(ACME, "Acme")).build();
    return new Role(posting, ACME, 0, List.of(), opening, "test/1");
  }

  /// Up to two days before or after now, often a day before to the millisecond.
  private Instant around() {
    Duration offset =
        random.nextInt(3) == 0
            ? Duration.ofDays(-1).plusMillis(random.nextInt(3) - 1)
            : Duration.ofSeconds(random.nextInt(4 * 86_400) - 2 * 86_400);
    return NOW.plus(offset);
  }

  private <T> @Nullable T maybe(T value) {
    return random.nextBoolean() ? value : null;
  }
}
