package dev.rolecall.match.people.tracker;

import static dev.rolecall.testkit.JobBuilder.aJob;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rolecall.match.people.InvalidInputException;
import dev.rolecall.match.people.People;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.job.WorkMode;
import dev.rolecall.model.wire.Json;
import dev.rolecall.testkit.JobBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/// The change of a profile that follows from why a job is not for its person.
class ProfileProposalsTest {
  private static final Job JOB =
      job()
          .working(WorkMode.ONSITE)
          .paying(60_000, 70_000, "EUR")
          .seniority(Seniority.STAFF)
          .needing("php", "java")
          .build();

  private static JobBuilder job() {
    return aJob("Engineer").at("Acme");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          PLACE   |            | {}                                     | work.modes        | Any                 | Remote, Hybrid
          PLACE   |            | {"work": {"modes": ["ONSITE","REMOTE"]}} | work.modes      | On-site, Remote     | Remote
          PAY     |            | {}                                     | pay.floor         | None                | 71,000 EUR a year
          PAY     |            | {"pay": {"floor": {"amount": 5000, "currency": "EUR", "period": "MONTH"}}} | pay.floor | 5,000 EUR a month | 5,900 EUR a month
          SKILL   | php        | {}                                     | skills            | Not in your profile | Avoid
          SKILL   | java       | {"skills": [{"id": "java", "need": "MUST"}]} | skills      | Must                | Avoid
          LEVEL   | TOO_SENIOR | {}                                     | seniority         | Any                 | At most Senior
          LEVEL   | TOO_SENIOR | {"seniority": {"min": "MID"}}          | seniority         | At least Mid-level  | Mid-level to Senior
          LEVEL   | TOO_JUNIOR | {"seniority": {"min": "MID"}}          | seniority         | At least Mid-level  | At least Principal
          COMPANY |            | {}                                     | companies.exclude | None                | Acme
          COMPANY |            | {"companies": {"watch": ["acme", "Zed"], "exclude": ["Meta"]}} | companies.exclude | Meta | Meta, Acme
          """)
  void proposesAChangeOfOneField(
      HideReason reason, String detail, String profile, String field, String from, String to) {
    ProfileProposal proposal = proposal(profile, JOB, reason, detail == null ? "" : detail);
    assertThat(proposal.explanation()).isEmpty();
    assertThat(proposal.changes())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.field()).isEqualTo(field);
              assertThat(change.from()).isEqualTo(from);
              assertThat(change.to()).isEqualTo(to);
            });
    assertThat(People.read("mine", proposal.profile()).id()).isEqualTo("mine");
    assertThat(proposal(proposal.profile().toString(), JOB, reason, detail == null ? "" : detail))
        .as("it is proposed once")
        .extracting(again -> again.changes().isEmpty())
        .isEqualTo(true);
  }

  @Test
  void raisesATargetThatWouldBeBelowTheMinimum() {
    ProfileProposal proposal =
        proposal(
            """
            {"pay": {"floor": {"amount": 50000, "currency": "EUR", "period": "YEAR"},
                     "target": {"amount": 65000, "currency": "EUR", "period": "YEAR"}}}
            """,
            JOB,
            HideReason.PAY,
            "");
    assertThat(proposal.changes())
        .extracting(ProfileProposal.Change::field)
        .containsExactly("pay.floor", "pay.target");
    assertThat(proposal.profile().at("/pay/target/amount").asInt()).isEqualTo(71_000);
  }

  @Test
  void leavesOutJobsWithoutPayWhenTheJobStatesNone() {
    ProfileProposal proposal = proposal("{}", job().build(), HideReason.PAY, "");
    assertThat(proposal.profile().at("/pay/undisclosed").asString()).isEqualTo("EXCLUDE");
  }

  @Test
  void changesNothingElse() {
    String written =
        "{\"name\":\"Größe\",\"skills\":[{\"id\":\"java\",\"need\":\"WANT\",\"level\":4}]}";
    ObjectNode changed = proposal(written, JOB, HideReason.COMPANY, "").profile();
    changed.remove("companies");
    assertThat(changed.toString()).isEqualTo(written);
  }

  @Test
  void proposesNothingThatThePostingDoesNotSupport() {
    Job bare = job().build();
    assertThat(proposal("{}", bare, HideReason.PLACE, "").explanation())
        .contains("does not state whether");
    assertThat(proposal("{}", bare, HideReason.LEVEL, "TOO_SENIOR").explanation())
        .contains("does not state a level");
    assertThat(proposal("{}", bare, HideReason.OTHER, "").changes()).isEmpty();
    Job remote = job().working(WorkMode.REMOTE).build();
    assertThat(proposal("{}", remote, HideReason.PLACE, "").explanation()).contains("is remote");
    assertThatThrownBy(() -> proposal("{}", JOB, HideReason.SKILL, "go"))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> proposal("{}", JOB, HideReason.LEVEL, ""))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void proposesNothingThatContradictsTheProfile() {
    ProfileProposal proposal =
        proposal("{\"seniority\": {\"min\": \"STAFF\"}}", JOB, HideReason.LEVEL, "TOO_SENIOR");
    assertThat(proposal.changes()).isEmpty();
    assertThat(proposal.explanation()).contains("contradict");
    assertThat(proposal.profile().at("/seniority/max").isMissingNode()).isTrue();
  }

  private static ProfileProposal proposal(
      String profile, Job job, HideReason reason, String detail) {
    ObjectNode written = (ObjectNode) Json.MAPPER.readTree(profile);
    return ProfileProposals.of(
        People.read("mine", written), written, job, reason, detail, CurrencyRates.fallback());
  }
}
