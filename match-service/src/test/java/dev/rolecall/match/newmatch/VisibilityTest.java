package dev.rolecall.match.newmatch;

import static dev.rolecall.testkit.JobBuilder.aJob;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.match.judge.MatchRequest;
import dev.rolecall.match.judge.SettableMatching;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobPosting;
import dev.rolecall.model.job.Rights;
import dev.rolecall.model.profile.Profile;
import dev.rolecall.model.wire.Json;
import dev.rolecall.model.wire.ProfileJson;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VisibilityTest {
  private static final Profile ANY =
      ProfileJson.read("any", Json.MAPPER.readTree("{\"alert\": {\"minScore\": 0}}"));

  private final SettableMatching matching = new SettableMatching();
  private final Visibility visibility = new Visibility(matching, "https://rolecall.example");

  @Test
  void aJobThatMayNotBeRepublishedIsShownToNoOne() {
    Job job = with(aJob("Secret").build(), new Rights(null, false));
    assertThat(visibility.visibleJob(job)).isEmpty();
  }

  @Test
  void showsOnlyThePostingsOfAJobThatMayBeSeen() {
    JobPosting open = aJob("Job").postingId("open").build().postings().getFirst();
    Job job = aJob("Job").postingId("closed-source").build();
    Job both =
        postings(job, List.of(rights(job.postings().getFirst(), new Rights(null, false)), open));
    VisibleJob shown = visibility.visibleJob(both).orElseThrow();
    assertThat(shown.postings())
        .extracting(VisibleJob.VisiblePosting::role)
        .containsExactly(open.role());
    assertThat(shown.applyUrls()).containsExactly(open.url());
  }

  @Test
  void hiddenJobsAreNeitherListedNorCounted() {
    Stream<Job> hidden =
        IntStream.range(0, 30)
            .mapToObj(
                i -> with(aJob("Hidden").postingId("h" + i).build(), new Rights(null, false)));
    Stream<Job> open = IntStream.range(0, 5).mapToObj(i -> aJob("Open").postingId("o" + i).build());
    matching.addJobs(Stream.concat(hidden, open).toArray(Job[]::new));
    VisibleMatches found = visibility.bestMatches(ANY, new MatchRequest(null, Set.of(), 0, 5));
    assertThat(found.matches()).hasSize(5);
    assertThat(visibility.bestMatches(ANY, new MatchRequest(null, Set.of(), 0, 50)).total())
        .isEqualTo(5);
  }

  @Test
  void aMatchHasAllRolesOfItsJob() {
    JobPosting second = aJob("Job").postingId("2").build().postings().getFirst();
    Job job = aJob("Job").postingId("1").build();
    matching.addJobs(postings(job, List.of(job.postings().getFirst(), second)));
    Set<RoleKey> roles =
        visibility
            .bestMatches(ANY, new MatchRequest(null, Set.of(), 0, 5))
            .matches()
            .getFirst()
            .roles();
    assertThat(roles).containsExactlyInAnyOrder(job.postings().getFirst().role(), second.role());
  }

  private static Job with(Job job, Rights rights) {
    return postings(job, job.postings().stream().map(each -> rights(each, rights)).toList());
  }

  private static JobPosting rights(JobPosting posting, Rights rights) {
    return new JobPosting(
        posting.role(),
        posting.source(),
        posting.url(),
        posting.postedAt(),
        posting.firstSeenAt(),
        posting.lastVerifiedAt(),
        posting.closed(),
        rights);
  }

  private static Job postings(Job job, List<JobPosting> postings) {
    return job.toBuilder().postings(postings).build();
  }
}
