package dev.rolecall.match.judge;

import static dev.rolecall.match.judge.TestProfiles.who;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.match.RandomOpenJobs;
import dev.rolecall.match.RandomProfiles;
import dev.rolecall.match.judge.criterion.ReferenceData;
import dev.rolecall.model.SkillId;
import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.Importance;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Pay;
import dev.rolecall.model.job.PayKind;
import dev.rolecall.model.job.Period;
import dev.rolecall.model.job.SkillRequirement;
import dev.rolecall.model.match.Match;
import dev.rolecall.model.match.MatchPart;
import dev.rolecall.model.match.MatchStatus;
import dev.rolecall.model.profile.Preference;
import dev.rolecall.model.profile.Profile;
import dev.rolecall.model.profile.SkillPreference;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JudgePropertiesTest {
  private static final ReferenceData REFERENCE = ReferenceData.bundled();
  private static final List<Job> JOBS = new RandomOpenJobs(11).jobs(200);
  private static final List<Profile> PEOPLE = new RandomProfiles(12).profiles(60);

  /// -1 for a veto, -2 when the criterion does not count.
  private static int part(String criterion, Job job, Profile person) {
    Match match = Judge.judge(job, person, REFERENCE);
    if (match.vetoes().stream().anyMatch(veto -> veto.criterion().equals(criterion))) {
      return -1;
    }
    return match.parts().stream()
        .filter(part -> part.criterion().equals(criterion))
        .mapToInt(MatchPart::score)
        .findFirst()
        .orElse(-2);
  }

  private static Job with(Job job, Opening opening) {
    return job.toBuilder().opening(opening).build();
  }

  /// Except the first one that a job names: it may be one of the least wanted, and then the job is
  /// known to name none of the others.
  @Test
  void aFurtherMatchingSkillNeverLowersTheSkillPart() {
    int compared = 0;
    for (Profile person : PEOPLE) {
      List<SkillId> wanted =
          person.skills().stream()
              .filter(
                  w ->
                      w.preference() == Preference.MUST
                          || w.preference() == Preference.WANT
                          || w.preference() == Preference.NICE)
              .map(SkillPreference::id)
              .toList();
      for (Job job : JOBS) {
        List<SkillRequirement> named = Opening.orEmpty(job.opening().skills());
        for (SkillId skill : wanted) {
          if (!named.isEmpty() && named.stream().noneMatch(need -> need.id().equals(skill))) {
            int before = part("skills", job, person);
            List<SkillRequirement> more = new ArrayList<>(named);
            more.add(new SkillRequirement(skill, skill.value(), Importance.MUST));
            Job better = with(job, job.opening().toBuilder().skills(more).build());
            boolean vetoedByAnotherMust = part("skills", better, person) == -1;
            if (!vetoedByAnotherMust) {
              assertThat(part("skills", better, person)).isGreaterThanOrEqualTo(before);
              compared++;
            }
          }
        }
      }
    }
    assertThat(compared).isGreaterThan(10_000);
  }

  @Test
  void morePayNeverLowersThePayPart() {
    Profile person =
        who(
            """
            {'pay': {'floor': {'amount': 5000, 'currency': 'CHF', 'period': 'MONTH'},
                     'target': {'amount': 80000, 'currency': 'EUR', 'period': 'YEAR'}}}
            """);
    Random random = new Random(13);
    Job job = JOBS.getFirst();
    for (int i = 0; i < 5_000; i++) {
      int min = random.nextInt(120_000);
      int max = min + random.nextInt(60_000);
      int minMore = random.nextInt(max - min + 1);
      int maxMore = random.nextInt(30_000);
      assertThat(part("pay", paying(job, min + minMore, max + maxMore), person))
          .as("%d-%d, then %d and %d more", min, max, minMore, maxMore)
          .isGreaterThanOrEqualTo(part("pay", paying(job, min, max), person));
    }
  }

  private static Job paying(Job job, int min, int max) {
    Pay band =
        new Pay(
            BigDecimal.valueOf(min),
            BigDecimal.valueOf(max),
            "USD",
            Period.YEAR,
            PayKind.BASE,
            Basis.STATED);
    return with(job, job.opening().toBuilder().pay(List.of(band)).build());
  }

  @Test
  void everythingIsWithinItsBoundsAndHasItsReason() {
    for (Profile person : PEOPLE) {
      for (Job job : JOBS) {
        Match match = Judge.judge(job, person, REFERENCE);
        assertThat(match.score()).isBetween(0, 100);
        assertThat(match.confidence()).isBetween(0.0, 1.0);
        assertThat(match.status())
            .isEqualTo(match.vetoes().isEmpty() ? MatchStatus.MATCH : MatchStatus.VETO);
        assertThat(match.parts())
            .allSatisfy(
                part -> {
                  assertThat(part.score()).isBetween(0, 100);
                  assertThat(part.reason()).isNotBlank().doesNotContain("null");
                });
        assertThat(match.vetoes())
            .allSatisfy(veto -> assertThat(veto.reason()).isNotBlank().doesNotContain("null"));
      }
    }
  }
}
