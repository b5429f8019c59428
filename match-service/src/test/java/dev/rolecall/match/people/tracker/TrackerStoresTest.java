package dev.rolecall.match.people.tracker;

import static dev.rolecall.testkit.JobBuilder.aJob;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.rolecall.match.people.Account;
import dev.rolecall.match.people.EtagCondition;
import dev.rolecall.match.people.InvalidInputException;
import dev.rolecall.match.people.People;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobPosting;
import dev.rolecall.testkit.SettableClock;
import dev.rolecall.testkit.platform.StoreContract;
import dev.rolecall.testkit.platform.TestPlatform;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Applications and hidden jobs on PostgreSQL, also while their jobs are posted again, merged and
/// un-merged.
@StoreContract
class TrackerStoresTest {
  private static final SettableClock CLOCK = SettableClock.at("2026-11-05T09:00:00Z");
  private static HikariDataSource pool;
  private static JdbcClient db;
  private static TransactionTemplate transaction;

  private final ApplicationStore applications = new ApplicationStore(db, transaction, CLOCK);
  private final HiddenJobStore hidden = new HiddenJobStore(db, transaction, CLOCK);
  private final HandledJobsReader handled = new HandledJobsReader(db);
  private final Account sam = person();

  @BeforeAll
  static void open() {
    TestPlatform.FreshDatabase database = TestPlatform.get().freshDatabase();
    pool = new HikariDataSource();
    pool.setJdbcUrl(database.jdbcUrl());
    pool.setUsername(database.user());
    pool.setPassword(database.password());
    pool.setMaximumPoolSize(4);
    Flyway.configure().dataSource(pool).load().migrate();
    db = JdbcClient.create(pool);
    transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
  }

  @AfterAll
  static void close() {
    pool.close();
  }

  private static Account person() {
    return new People(db, transaction, new SimpleMeterRegistry(), CLOCK)
        .signUp(UUID.randomUUID() + "@rolecall.example", "America/Los_Angeles")
        .account();
  }

  @Test
  void aHiddenJobStaysHiddenWhenItIsPostedAgainMergedAndUnmerged() {
    Job first = job("first");
    Job second = job("second");
    hide(second);
    assertThat(isHidden(second)).isTrue();
    assertThat(isHidden(first)).isFalse();

    Job merged = withPostings(first, first, second, job("reposted"));
    assertThat(isHidden(merged)).as("the older job that it was merged into").isTrue();
    assertThat(hidden.find(sam.id(), JobIdentity.of(merged))).isPresent();
    assertThat(isHidden(first)).as("un-merged: only the other one was hidden").isFalse();
    assertThat(isHidden(second)).isTrue();

    hide(merged);
    assertThat(hidden.list(sam.id())).as("it was hidden already").hasSize(1);
    assertThat(isHidden(job("reposted"))).as("its roles since are known").isTrue();
    assertThat(isHidden(first)).as("un-merged: both were hidden as one").isTrue();

    assertThat(hidden.showAgain(sam.id(), JobIdentity.of(merged))).isTrue();
    assertThat(List.of(first, second, merged)).noneMatch(this::isHidden);
    assertThat(hidden.showAgain(sam.id(), JobIdentity.of(merged))).isFalse();
  }

  @Test
  void hidingOneJobHidesNoOtherOfItsCompanyAndNoOneElses() {
    Job one = aJob("Java Engineer").at("Acme").postingId("one").build();
    Job other = aJob("Go Engineer").at("Acme").postingId("other").build();
    hidden.hide(sam.id(), JobIdentity.of(one), one.opening(), HideReason.PAY);
    assertThat(isHidden(one)).isTrue();
    assertThat(isHidden(other)).isFalse();
    assertThat(handled.of(person().id()).roles()).isEmpty();
    assertThat(hidden.list(sam.id()))
        .singleElement()
        .extracting(HiddenJob::title, HiddenJob::company, HiddenJob::reason)
        .containsExactly("Java Engineer", "Acme", HideReason.PAY);
  }

  @Test
  void anApplicationIsFoundWithTheJobThatItsJobWasMergedInto() {
    Job older = job("older");
    Job newer = job("newer");
    Application tracked = save(newer, ApplicationDetails.of(ApplicationState.APPLIED));
    Job merged = withPostings(older, older, newer);
    assertThat(applications.find(sam.id(), JobIdentity.of(merged))).contains(tracked);
    assertThat(handled.of(sam.id()).state(JobIdentity.of(merged).roles()))
        .contains(ApplicationState.APPLIED);

    ApplicationDetails interview = ApplicationDetails.of(ApplicationState.INTERVIEW);
    ApplicationStore.Saved changed = put(merged, interview, EtagCondition.NONE).orElseThrow();
    assertThat(changed.created()).isFalse();
    assertThat(changed.application().jobId()).isEqualTo(newer.id());
    assertThat(applications.find(sam.id(), JobIdentity.of(older))).as("un-merged").isPresent();
    assertThat(applications.listWithoutDescriptions(sam.id())).hasSize(1);
    assertThat(applications.states(sam.id(), tracked))
        .extracting(StateChange::state)
        .containsExactly(ApplicationState.APPLIED, ApplicationState.INTERVIEW);
  }

  @Test
  void keepsWhatThePostingSaidAfterTheJobIsGone() {
    Job job =
        aJob("Java Engineer")
            .at("Acme")
            .postingId("gone")
            .in("Utrecht", "NL")
            .paying(60_000, 70_000, "EUR")
            .describedAs("<p>We use Kafka.</p>")
            .build();
    save(job, ApplicationDetails.of(ApplicationState.SAVED));
    JobIdentity gone = JobIdentity.of(job.id());
    applications.save(
        sam,
        gone,
        Optional.empty(),
        ApplicationDetails.of(ApplicationState.APPLIED),
        EtagCondition.NONE);
    JobCopy copy = applications.find(sam.id(), gone).orElseThrow().job();
    assertThat(copy).isEqualTo(JobCopy.of(job, _ -> true, CLOCK.instant()));
    assertThat(copy.description()).contains("We use Kafka.");
    assertThat(applications.some(sam.id(), List.of(job.id())).getFirst().job()).isEqualTo(copy);
    JobCopy listed = applications.listWithoutDescriptions(sam.id()).getFirst().job();
    assertThat(listed.description()).isEmpty();
    assertThat(listed).usingRecursiveComparison().ignoringFields("description").isEqualTo(copy);
    assertThat(copy.location()).contains("Utrecht");
    assertThat(copy.pay()).singleElement().asString().contains("60,000");
    assertThat(put(job("never-seen"), ApplicationDetails.of(ApplicationState.SAVED)))
        .as("neither tracked nor open")
        .isEmpty();
  }

  @Test
  void aSavedJobIsStillShownAsNewAndAnAppliedOneIsNot() {
    Job job = job("state");
    save(job, ApplicationDetails.of(ApplicationState.SAVED));
    assertThat(handled.of(sam.id()).roles()).isEmpty();
    for (ApplicationState state : ApplicationState.values()) {
      save(job, ApplicationDetails.of(state));
      assertThat(handled.of(sam.id()).roles().isEmpty()).isEqualTo(!state.isApplied());
    }
    applications.remove(sam.id(), JobIdentity.of(job), EtagCondition.NONE);
    assertThat(handled.of(sam.id()).roles()).isEmpty();
  }

  @Test
  void whoAppliesWithoutADateDidSoTodayWhereTheyLive() {
    CLOCK.advance(Duration.ofHours(-3));
    Application applied = save(job("date"), ApplicationDetails.of(ApplicationState.APPLIED));
    CLOCK.advance(Duration.ofHours(3));
    assertThat(applied.details().appliedOn())
        .as("06:00 UTC is 22:00 on the day before in Los Angeles")
        .isEqualTo(LocalDate.of(2026, 11, 4));
    assertThat(save(job("date"), ApplicationDetails.of(ApplicationState.SAVED)).details())
        .extracting(ApplicationDetails::appliedOn)
        .isNull();
  }

  @Test
  void rejectsDatesAndTextsThatCannotBeMeant() {
    for (String date : List.of("2026-11-06", "1999-12-31")) {
      ApplicationDetails details =
          new ApplicationDetails(ApplicationState.APPLIED, LocalDate.parse(date), "", null, "");
      assertThatThrownBy(() -> save(job("d"), details))
          .isInstanceOf(InvalidInputException.class)
          .hasMessageContaining(date);
    }
    assertThatThrownBy(
            () -> new ApplicationDetails(ApplicationState.SAVED, null, "x".repeat(201), null, ""))
        .hasMessage("The next step can have at most 200 characters; got 201.");
    assertThatThrownBy(
            () ->
                new ApplicationDetails(ApplicationState.SAVED, null, "", null, "x".repeat(10_001)))
        .hasMessageContaining("at most 10,000");
  }

  @Test
  void ofTwoChangesWithOneTagTheSecondIsNotCarriedOut() {
    Application first = save(job("tag"), ApplicationDetails.of(ApplicationState.SAVED));
    EtagCondition tag = new EtagCondition(first.etag(), null);
    Job job = job("tag");
    assertThat(put(job, ApplicationDetails.of(ApplicationState.APPLIED), tag)).isPresent();
    assertThatThrownBy(() -> put(job, ApplicationDetails.of(ApplicationState.OFFER), tag))
        .isInstanceOf(ApplicationChangedException.class);
    assertThatThrownBy(() -> applications.remove(sam.id(), JobIdentity.of(job), tag))
        .isInstanceOf(ApplicationChangedException.class);
    Application same = save(job, ApplicationDetails.of(ApplicationState.APPLIED));
    assertThat(same.version()).as("nothing changed").isEqualTo(2);
  }

  @Test
  void aRemovalCanBeUndoneForSevenDays() {
    Job job = job("undo");
    Application tracked = save(job, ApplicationDetails.of(ApplicationState.APPLIED));
    remove(job);
    assertThat(applications.listWithoutDescriptions(sam.id())).isEmpty();
    CLOCK.advance(Duration.ofDays(6));
    assertThat(applications.restore(sam.id(), job.id())).contains(tracked);
    assertThat(applications.states(sam.id(), tracked)).hasSize(1);
    remove(job);
    CLOCK.advance(Duration.ofDays(8));
    assertThat(applications.restore(sam.id(), job.id())).isEmpty();
    assertThat(applications.restore(sam.id(), job("none").id())).isEmpty();
    CLOCK.advance(Duration.ofDays(-14));
  }

  @Test
  void aJobThatIsTrackedAgainAfterItsRemovalHasANewHistory() {
    Job job = job("again");
    Application first = save(job, ApplicationDetails.of(ApplicationState.APPLIED));
    remove(job);
    CLOCK.advance(Duration.ofSeconds(1));
    Application second = save(job, ApplicationDetails.of(ApplicationState.SAVED));
    CLOCK.advance(Duration.ofSeconds(-1));
    assertThat(second.version()).isEqualTo(1);
    assertThat(second.etag()).isNotEqualTo(first.etag());
    assertThat(applications.states(sam.id(), second))
        .extracting(StateChange::state)
        .containsExactly(ApplicationState.SAVED);
  }

  @Test
  void limitsHowManyJobsAnAccountTracksAndHides() {
    db.sql(
            """
            insert into applications (account_id, job_id, roles, company_id, job, state, next_step,
              notes, version, created_at, updated_at)
            select :account, 'job' || n, '{}', 'acme', '{}', 'SAVED', '', '', 1, now(), now()
            from generate_series(1, :limit) n
            """)
        .param("account", sam.id().value())
        .param("limit", ApplicationStore.MAX_APPLICATIONS)
        .update();
    assertThatThrownBy(() -> save(job("more"), ApplicationDetails.of(ApplicationState.SAVED)))
        .hasMessageContaining("at most 2,000 jobs");
    db.sql(
            """
            insert into hidden_jobs (account_id, job_id, roles, title, company, hidden_at)
            select :account, 'job' || n, '{}', '', '', now() from generate_series(1, :limit) n
            """)
        .param("account", sam.id().value())
        .param("limit", HiddenJobStore.MAX_HIDDEN)
        .update();
    assertThatThrownBy(() -> hide(job("more"))).hasMessageContaining("at most 5,000 jobs");
  }

  @Test
  void listsWhatAPersonAppliedToAtACompany() {
    Job one = aJob("One").at("Acme").postingId("c1").build();
    save(one, ApplicationDetails.of(ApplicationState.REJECTED));
    save(
        aJob("Two").at("Acme").postingId("c2").build(),
        ApplicationDetails.of(ApplicationState.SAVED));
    save(
        aJob("Three").at("Other").postingId("c3").build(),
        ApplicationDetails.of(ApplicationState.APPLIED));
    assertThat(applications.applied(sam.id(), one.opening().company().id().value()))
        .extracting(each -> each.job().title())
        .containsExactly("One");
  }

  private void hide(Job job) {
    hidden.hide(sam.id(), JobIdentity.of(job), job.opening(), null);
  }

  private boolean isHidden(Job job) {
    return handled.of(sam.id()).isHidden(JobIdentity.of(job).roles());
  }

  private void remove(Job job) {
    assertThat(applications.remove(sam.id(), JobIdentity.of(job), EtagCondition.NONE)).isPresent();
  }

  private Application save(Job job, ApplicationDetails details) {
    return applications
        .save(
            sam,
            JobIdentity.of(job),
            Optional.of(JobCopy.of(job, _ -> true, CLOCK.instant())),
            details,
            EtagCondition.NONE)
        .orElseThrow()
        .application();
  }

  private Optional<ApplicationStore.Saved> put(Job job, ApplicationDetails details) {
    return put(job, details, EtagCondition.NONE);
  }

  /// Of a job that is not open.
  private Optional<ApplicationStore.Saved> put(
      Job job, ApplicationDetails details, EtagCondition condition) {
    return applications.save(sam, JobIdentity.of(job), Optional.empty(), details, condition);
  }

  private static Job job(String postingId) {
    return aJob("Java Engineer").postingId(postingId).build();
  }

  /// The job as merge publishes it: with its own id, and the postings of all.
  private static Job withPostings(Job job, Job... all) {
    List<JobPosting> postings = Stream.of(all).flatMap(each -> each.postings().stream()).toList();
    return job.toBuilder().revision(job.revision() + 1).postings(postings).build();
  }
}
