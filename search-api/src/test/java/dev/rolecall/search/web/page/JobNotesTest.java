package dev.rolecall.search.web.page;

import static dev.rolecall.testkit.JobBuilder.aJob;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.Evidence;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobFlag;
import dev.rolecall.testkit.SettableClock;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobNotesTest {
  private static final SettableClock CLOCK = SettableClock.at("2026-11-05T09:00:00Z");

  private static Job marked(JobFlag flag, String evidence) {
    Job job = aJob("Engineer").at("Tidewrack").build().toBuilder().flags(List.of(flag)).build();
    return SampleJobs.with(
        job,
        opening ->
            opening.addEvidence(
                new Evidence("marks", flag.name(), Basis.INFERRED, evidence, "posted-again")));
  }

  private static List<JobView.Note> notes(Job job) {
    return new JobViewFactory(CurrencyRates.fallback(), CLOCK)
        .view(job, "https://x.example/jobs/1")
        .notes();
  }

  @Test
  void aMarkIsExplainedWithItsEvidence() {
    String dates = "posted 2026-08-03, and again 2026-11-02 with the same text";
    assertThat(notes(marked(JobFlag.REPOST, dates)))
        .containsExactly(
            new JobView.Note(
                "Posted before",
                dates,
                "The position has been open before, or for longer than its date says."));
  }

  @Test
  void eachMarkThatIsShownHasAMeaning() {
    for (JobFlag flag : JobFlag.values()) {
      assertThat(JobLabels.meaning(flag).isEmpty()).isEqualTo(JobLabels.flag(flag).isEmpty());
    }
    assertThat(notes(marked(JobFlag.ERASED, ""))).isEmpty();
  }
}
