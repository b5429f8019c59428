package dev.rolecall.match.people.gap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.match.Mailbox;
import dev.rolecall.match.TestService;
import dev.rolecall.match.people.Account;
import dev.rolecall.match.people.People;
import dev.rolecall.match.people.PeopleSchema;
import dev.rolecall.match.people.ProfilePrecondition;
import dev.rolecall.match.people.ProfileStore;
import dev.rolecall.model.SkillId;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.wire.Json;
import dev.rolecall.testkit.platform.StoreContract;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Figures of people are published for 20 of them or more, and follow what they change.
@StoreContract
class SkillGapsTest {
  private static final List<String> SKILLS = List.of("java", "kafka", "kubernetes", "go", "redis");
  private static TestService service;

  @BeforeAll
  static void start() throws InterruptedException {
    service = TestService.start("2026-11-05T09:00:00Z");
    assertThat(service.bean(PeopleSchema.class).awaitReady(Duration.ofSeconds(30))).isTrue();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static Account person(String... skills) {
    People people = service.bean(People.class);
    Account account = people.signUp(Mailbox.fresh().address(), "UTC").account();
    for (String id : List.of("one", "two")) {
      // a person with two profiles is one person
      String written =
          """
          {"families": ["BACKEND"], "skills": [%s]}
          """
              .formatted(
                  String.join(
                      ",",
                      List.of(skills).stream()
                          .map("{\"id\": \"%s\", \"need\": \"WANT\"}"::formatted)
                          .toList()));
      service
          .bean(ProfileStore.class)
          .save(account.id(), id, Json.MAPPER.readTree(written), ProfilePrecondition.NONE);
    }
    return account;
  }

  private static String published() {
    return service
        .client()
        .get()
        .uri("/internal/v1/skill-gaps")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .returnResult()
        .getResponseBody();
  }

  private static void hourPasses() {
    service.clock.advance(SkillGaps.MAX_AGE);
  }

  @Test
  void twentyPeopleGiveFiguresAndAnErasureTakesThemAway() {
    List<Account> people = new ArrayList<>();
    for (int i = 0; i < 19; i++) {
      people.add(i < 4 ? person("java", "kafka") : person("java"));
    }
    assertThat(published()).contains("\"families\":[]");
    people.add(person("java"));
    assertThat(published()).as("for an hour").contains("\"families\":[]");
    hourPasses();
    assertThat(published())
        .contains(
            "\"family\":\"BACKEND\",\"people\":20,\"jobs\":40",
            "{\"skill\":\"kafka\",\"name\":\"Kafka\",\"jobsPercent\":75,\"peoplePercent\":20}",
            "\"skill\":\"kubernetes\"")
        .doesNotContain("account", "@");
    service.bean(People.class).erase(people.getFirst().id());
    hourPasses();
    assertThat(published()).contains("\"families\":[]");
  }

  @Test
  void theFiguresEqualACountPersonByPerson() {
    Random random = new Random(20261129);
    for (int round = 0; round < 200; round++) {
      List<Set<SkillId>> people = sets(random, 10 + random.nextInt(60));
      List<Set<SkillId>> jobs = sets(random, 5 + random.nextInt(60));
      List<SkillGaps.Family> families =
          SkillGaps.families(
              Map.of(JobFamily.DATA, counts(people)), Map.of(JobFamily.DATA, counts(jobs)));
      if (people.size() < 20 || jobs.size() < 10) {
        assertThat(families).isEmpty();
        continue;
      }
      SkillGaps.Family family = families.getFirst();
      assertThat(family.people()).isEqualTo(people.size() - people.size() % 10);
      assertThat(family.jobs()).isEqualTo(jobs.size());
      List<String> expected = new ArrayList<>();
      for (String skill : SKILLS) {
        long asked = 0;
        long had = 0;
        for (Set<SkillId> job : jobs) {
          asked += job.contains(SkillId.of(skill)) ? 1 : 0;
        }
        for (Set<SkillId> each : people) {
          had += each.contains(SkillId.of(skill)) ? 1 : 0;
        }
        long jobsPercent = Math.round(100.0 * asked / jobs.size());
        long tens = Math.round(10.0 * had / people.size());
        long peoplePercent = Math.min(9, Math.max(1, tens)) * 10;
        if (asked > 0 && jobsPercent - peoplePercent >= 10) {
          expected.add(skill + " " + jobsPercent + " " + peoplePercent);
        }
      }
      assertThat(family.gaps().stream().map(SkillGapsTest::text))
          .containsExactlyInAnyOrderElementsOf(expected);
      assertThat(family.gaps().stream().map(SkillGaps.Gap::difference).toList())
          .isSortedAccordingTo((a, b) -> b - a);
    }
  }

  private static String text(SkillGaps.Gap gap) {
    return gap.skill() + " " + gap.jobsPercent() + " " + gap.peoplePercent();
  }

  private static List<Set<SkillId>> sets(Random random, int count) {
    List<Set<SkillId>> sets = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Set<SkillId> set = new HashSet<>();
      SKILLS.stream()
          .filter(skill -> random.nextInt(8) < SKILLS.indexOf(skill) + 1)
          .forEach(skill -> set.add(SkillId.of(skill)));
      sets.add(set);
    }
    return sets;
  }

  private static SkillCounts counts(List<Set<SkillId>> sets) {
    SkillCounts counts = new SkillCounts();
    sets.forEach(counts::add);
    return counts;
  }
}
