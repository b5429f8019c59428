package dev.rolecall.match.judge;

import static dev.rolecall.match.judge.TestProfiles.who;
import static dev.rolecall.testkit.JobBuilder.aJob;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.match.RandomOpenJobs;
import dev.rolecall.match.RandomProfiles;
import dev.rolecall.match.judge.criterion.ReferenceData;
import dev.rolecall.model.Money;
import dev.rolecall.model.SkillId;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.WorkMode;
import dev.rolecall.model.match.Match;
import dev.rolecall.model.match.MatchStatus;
import dev.rolecall.model.profile.PayExpectation;
import dev.rolecall.model.profile.Profile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RuleEffectsTest {
  private static final ReferenceData REFERENCE = ReferenceData.bundled();
  private static final int MIN_SCORE = 50;

  private static RuleEffects effects(Profile person, List<Job> jobs) {
    return new InMemoryMatching(jobs, REFERENCE).effects(person, MIN_SCORE);
  }

  private static List<String> texts(RuleEffects effects) {
    return effects.changes().stream().map(RuleEffects.ChangeEffect::text).toList();
  }

  private static final String BERLIN =
      """
      {'skills': [{'id': 'java', 'need': 'MUST'}, {'id': 'php', 'need': 'AVOID'}],
       'pay': {'floor': {'amount': 80000, 'currency': 'EUR', 'period': 'YEAR'}},
       'work': {'modes': ['HYBRID'], 'home': {'country': 'DE'},
                'places': [{'city': 'Berlin', 'country': 'DE'}]}}
      """;

  private static Job inMunich(int number) {
    return aJob("Engineer")
        .postingId("m" + number)
        .needing("java")
        .working(WorkMode.HYBRID)
        .in("Munich", "DE")
        .paying(80_000 + 10_000 * number, 100_000 + 10_000 * number, "EUR")
        .build();
  }

  @Test
  void aPlaceThatOpensJobsHasTheirMedianPay() {
    RuleEffects effects = effects(who(BERLIN), List.of(inMunich(0), inMunich(1), inMunich(2)));
    RuleEffects.ChangeEffect best = effects.changes().getFirst();
    assertThat(best.kind()).isEqualTo("PLACE");
    assertThat(best.value()).isEqualTo("Munich, Germany");
    assertThat(best.jobs()).isEqualTo(3);
    assertThat(best.medianPay()).isEqualTo(new Money(new BigDecimal("100000"), "EUR"));
    assertThat(best.text())
        .isEqualTo(
            "Working in Munich, Germany would add 3 matching jobs; the median of those that state"
                + " their pay is 100,000 EUR a year");
  }

  @Test
  void aLowerFloorAnotherModeAndASkill() {
    Job paysLess =
        aJob("a")
            .postingId("1")
            .needing("java")
            .in("Berlin", "DE")
            .working(WorkMode.HYBRID)
            .paying(60_000, 70_000, "EUR")
            .build();
    Job onSite =
        aJob("b")
            .postingId("2")
            .needing("java")
            .in("Berlin", "DE")
            .working(WorkMode.ONSITE)
            .build();
    Job usesPhp =
        aJob("c")
            .postingId("3")
            .needing("java", "php")
            .in("Berlin", "DE")
            .working(WorkMode.HYBRID)
            .build();
    RuleEffects effects = effects(who(BERLIN), List.of(paysLess, onSite, usesPhp));
    assertThat(effects.shown()).isZero();
    assertThat(effects.rules())
        .extracting(RuleEffects.HiddenByRule::criterion)
        .containsExactlyInAnyOrder("pay", "place", "skills");
    assertThat(texts(effects))
        .contains(
            "Accepting on-site work would add 1 matching job",
            "Accepting PHP would add 1 matching job",
            "A minimum of 64,000 EUR a year would add 1 matching job; the median of those that"
                + " state their pay is 65,000 EUR a year")
        .noneMatch(text -> text.startsWith("A minimum of 72,000"));
  }

  @Test
  void aSkillThatLiftsJobsAboveTheMinimumScore() {
    Profile person = who("{'families': ['BACKEND'], 'skills': [{'id': 'java', 'need': 'WANT'}]}");
    List<Job> jobs = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      jobs.add(aJob("Engineer").postingId("k" + i).needing("rust", "kafka").build());
    }
    RuleEffects effects = effects(person, jobs);
    assertThat(effects.lowScore()).isEqualTo(4);
    assertThat(texts(effects))
        .containsExactly(
            "Knowing Kafka would add 4 matching jobs", "Knowing Rust would add 4 matching jobs");
  }

  @Test
  void aJobThatTwoRulesHideIsOpenedByNeitherAlone() {
    Job job =
        aJob("a")
            .needing("java", "php")
            .in("Berlin", "DE")
            .working(WorkMode.HYBRID)
            .paying(60_000, 70_000, "EUR")
            .build();
    RuleEffects effects = effects(who(BERLIN), List.of(job));
    assertThat(effects.rules()).hasSize(2).allMatch(rule -> rule.alone() == 0 && rule.jobs() == 1);
    assertThat(effects.changes()).isEmpty();
  }

  @Test
  void includesJobsThatDoNotStateTheirPay() {
    Profile person =
        who("{'skills': [{'id': 'java', 'need': 'WANT'}]," + " 'pay': {'undisclosed': 'EXCLUDE'}}");
    assertThat(texts(effects(person, List.of(aJob("a").needing("java").build()))))
        .containsExactly("Including jobs that do not state their pay would add 1 matching job");
  }

  /// Each count is what judging every job with the changed profile gives, for the changes of which
  /// every opened job is a candidate; the others may open more than is counted.
  @Test
  void theCountsAreThoseOfJudgingEverythingAgain() {
    List<Job> jobs =
        new RandomOpenJobs(41)
            .jobs(250).stream().filter(Job::searchable).filter(Job::publiclyVisible).toList();
    int exact = 0;
    for (Profile person : new RandomProfiles(42).profiles(30)) {
      RuleEffects effects = effects(person, jobs);
      assertThat(effects.shown()).isEqualTo(shown(person, jobs).size());
      assertThat(effects.jobs()).isEqualTo(jobs.size());
      for (RuleEffects.ChangeEffect effect : effects.changes()) {
        Profile changed = change(effect, person);
        if (changed != null) {
          List<Job> opened = new ArrayList<>(shown(changed, jobs));
          opened.removeAll(shown(person, jobs));
          if (effect.kind().equals("SKILL") || effect.kind().equals("MODE")) {
            assertThat(effect.jobs()).as("%s", effect).isBetween(1, opened.size());
          } else {
            assertThat(effect.jobs()).as("%s", effect).isEqualTo(opened.size());
            exact++;
          }
        }
      }
    }
    assertThat(exact).isGreaterThan(7);
  }

  private static List<Job> shown(Profile person, List<Job> jobs) {
    return jobs.stream()
        .filter(
            job -> {
              Match match = Judge.judge(job, person, REFERENCE);
              return match.status() == MatchStatus.MATCH && match.score() >= MIN_SCORE;
            })
        .toList();
  }

  private static Profile change(RuleEffects.ChangeEffect effect, Profile person) {
    PayExpectation pay = person.pay();
    return switch (effect.kind()) {
      case "SKILL" -> new ProfileChange.NewSkill(SkillId.of(effect.value())).apply(person);
      case "MUST", "AVOIDED" ->
          new ProfileChange.RelaxedSkill(SkillId.of(effect.value()), effect.kind().equals("MUST"))
              .apply(person);
      case "UNDISCLOSED" -> new ProfileChange.UndisclosedPay().apply(person);
      case "MODE" -> new ProfileChange.NewMode(WorkMode.valueOf(effect.value())).apply(person);
      case "FLOOR" ->
          List.of(90, 80, 70).stream()
              .map(
                  percent ->
                      new ProfileChange.LowerFloor(
                          Objects.requireNonNull(Objects.requireNonNull(pay).floor()), percent))
              .filter(change -> change.value().equals(effect.value()))
              .findFirst()
              .orElseThrow()
              .apply(person);
      default -> null;
    };
  }
}
