package dev.rolecall.match.judge;

import static dev.rolecall.testkit.JobBuilder.aJob;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.match.judge.criterion.ReferenceData;
import dev.rolecall.match.localjobs.LocalJobs;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.query.JobQuery;
import dev.rolecall.model.query.Term;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalMatchingTest implements MatchingContract {
  @TempDir Path directory;

  private final List<LocalJobs> opened = new ArrayList<>();

  @Override
  public Matching over(List<Job> jobs) {
    LocalJobs local = LocalJobs.open(directory.resolve(Integer.toString(opened.size())));
    opened.add(local);
    jobs.forEach(local::put);
    local.refresh();
    return new LocalMatching(local, () -> true, ReferenceData::bundled);
  }

  @Test
  void aSearchNarrowsTheMatchesWithoutChangingTheirScores() {
    Job kafka =
        aJob("Kafka Engineer").postingId("1").needing("java").describedAs("kestrel").build();
    Job other = aJob("Other Engineer").postingId("2").needing("java").build();
    Matching matching = over(List.of(kafka, other));
    MatchRequest all = new MatchRequest(null, Set.of(), 0, 100);
    JobQuery search = JobQuery.builder().term(new Term("kestrel", false, null)).build();
    MatchList everything = matching.match(JAVA_PERSON, all);
    MatchList found = matching.match(JAVA_PERSON, all.withSearch(search));
    assertThat(everything.total()).isEqualTo(2);
    assertThat(found.matches()).hasSize(1);
    assertThat(everything.matches()).contains(found.matches().getFirst());
    assertThat(found.matches().getFirst().job()).isEqualTo(kafka);
    assertThat(found.total()).isEqualTo(1);
  }

  @AfterEach
  void close() {
    opened.forEach(LocalJobs::close);
  }
}
