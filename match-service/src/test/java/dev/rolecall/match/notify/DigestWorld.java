package dev.rolecall.match.notify;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.rolecall.match.judge.CurrentReference;
import dev.rolecall.match.judge.FoundJobs;
import dev.rolecall.match.judge.JobMatch;
import dev.rolecall.match.judge.LearningGoal;
import dev.rolecall.match.judge.LearningPath;
import dev.rolecall.match.judge.MatchList;
import dev.rolecall.match.judge.MatchRequest;
import dev.rolecall.match.judge.Matching;
import dev.rolecall.match.judge.RuleEffects;
import dev.rolecall.match.judge.SearchRequest;
import dev.rolecall.match.judge.SettableMatching;
import dev.rolecall.match.judge.TargetCompanies;
import dev.rolecall.match.localjobs.JobArrivals;
import dev.rolecall.match.localprofiles.CandidateFinder;
import dev.rolecall.match.localprofiles.CandidateListener;
import dev.rolecall.match.newmatch.NewContentFinder;
import dev.rolecall.match.newmatch.Visibility;
import dev.rolecall.match.notify.digest.Digest;
import dev.rolecall.match.notify.digest.DigestClaims;
import dev.rolecall.match.notify.digest.DigestHistory;
import dev.rolecall.match.notify.digest.DigestMeters;
import dev.rolecall.match.notify.digest.DigestOutcomes;
import dev.rolecall.match.notify.digest.DigestTransactions;
import dev.rolecall.match.notify.digest.InstantChecks;
import dev.rolecall.match.notify.digest.InstantClaims;
import dev.rolecall.match.notify.digest.SubscriptionReader;
import dev.rolecall.match.notify.mail.AlertEnvelope;
import dev.rolecall.match.notify.mail.DigestMailWriter;
import dev.rolecall.match.notify.mail.MailTemplates;
import dev.rolecall.match.notify.mail.StillLookingMailWriter;
import dev.rolecall.match.notify.smtp.DomainLimitedTransport;
import dev.rolecall.match.notify.smtp.DomainLimits;
import dev.rolecall.match.people.Account;
import dev.rolecall.match.people.AlertPauses;
import dev.rolecall.match.people.EtagCondition;
import dev.rolecall.match.people.InstantProfiles;
import dev.rolecall.match.people.People;
import dev.rolecall.match.people.PeopleSchema;
import dev.rolecall.match.people.ProfilePrecondition;
import dev.rolecall.match.people.ProfileStore;
import dev.rolecall.match.people.UnsubscribeTokens;
import dev.rolecall.match.people.search.SavedSearches;
import dev.rolecall.match.people.tracker.ApplicationDetails;
import dev.rolecall.match.people.tracker.ApplicationState;
import dev.rolecall.match.people.tracker.ApplicationStore;
import dev.rolecall.match.people.tracker.HiddenJobStore;
import dev.rolecall.match.people.tracker.JobCopy;
import dev.rolecall.match.people.tracker.JobIdentity;
import dev.rolecall.match.people.tracker.MailLinkTokens;
import dev.rolecall.model.JobId;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.match.Match;
import dev.rolecall.model.profile.Profile;
import dev.rolecall.model.query.JobQuery;
import dev.rolecall.model.wire.Json;
import dev.rolecall.testkit.SettableClock;
import dev.rolecall.testkit.platform.TestPlatform;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.flywaydb.core.Flyway;
import org.springframework.boot.health.contributor.Health;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A separate database, a clock, jobs, a mail server, and any number of instances of the digests'
/// code on them as a test wants.
final class DigestWorld implements AutoCloseable {
  static final NotifyProperties SETTINGS =
      new NotifyProperties(
          "Rolecall <rolecall@rolecall.example>",
          true,
          Duration.ofSeconds(5),
          4,
          Duration.ofMinutes(2),
          Duration.ofSeconds(30),
          Duration.ofMinutes(30),
          Duration.ofMillis(10),
          Duration.ofSeconds(1),
          Duration.ofDays(2),
          Duration.ofMinutes(2),
          Duration.ofSeconds(10),
          Duration.ofHours(1),
          3);

  private boolean signaled;
  final SettableClock clock;
  final SettableMatching jobs = new SettableMatching();
  final ScriptedMailTransport mailServer = new ScriptedMailTransport();
  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final JdbcClient db;
  final People people;
  final SavedSearches searches;
  final AlertPauses pauses;
  private DomainLimits limits;
  private final SubscriptionReader subscriptions;
  private final ProfileStore profiles;
  private final HikariDataSource pool;
  private final TransactionTemplate transaction;
  private final AtomicReference<Runnable> beforeMatching = new AtomicReference<>(() -> {});
  private volatile UnaryOperator<RuleEffects> effects = UnaryOperator.identity();

  private DigestWorld(SettableClock clock) {
    this.clock = clock;
    this.limits = new DomainLimits(1_000, meters, clock);
    TestPlatform.FreshDatabase database = TestPlatform.get().freshDatabase();
    HikariConfig settings = new HikariConfig();
    settings.setJdbcUrl(database.jdbcUrl());
    settings.setUsername(database.user());
    settings.setPassword(database.password());
    settings.setMaximumPoolSize(8);
    this.pool = new HikariDataSource(settings);
    Flyway.configure().dataSource(pool).load().migrate();
    this.db = JdbcClient.create(pool);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
    this.people = new People(db, transaction, meters, clock);
    this.pauses = new AlertPauses(db, transaction, meters, clock);
    this.searches = new SavedSearches(db, pauses, transaction, clock);
    this.subscriptions = new SubscriptionReader(people, searches, pauses);
    this.profiles = new ProfileStore(db, transaction, meters, clock);
  }

  /// Whether accounts are checked after a job arrived that may match.
  DigestWorld signaled() {
    signaled = true;
    return this;
  }

  static DigestWorld at(String now) {
    return new DigestWorld(SettableClock.at(now));
  }

  /// Has accounts checked for instant mails, and calls the listener after that.
  CandidateFinder finder(
      JobArrivals arrivals, CurrentReference reference, CandidateListener listener) {
    InstantChecks checks =
        new InstantChecks(
            db,
            new DigestTransactions(transaction, SETTINGS.lease(), clock),
            SETTINGS.instantDelay(),
            SETTINGS.instantInterval());
    return new CandidateFinder(
        new InstantProfiles(pool, db, transaction, meters),
        schema(),
        arrivals,
        reference,
        List.of(checks, listener),
        meters);
  }

  Instant instantDueAt(Account account) {
    return db.sql("select instant_due_at from accounts where id = :id")
        .param("id", account.id().value())
        .query(OffsetDateTime.class)
        .single()
        .toInstant();
  }

  /// For the instances that are made after it.
  DigestWorld limitPerDomain(int perMinute) {
    limits = new DomainLimits(perMinute, meters, clock);
    return this;
  }

  /// Once, when jobs are next compared: after a digest is claimed, before its mail is made.
  DigestWorld beforeMatching(Runnable what) {
    beforeMatching.set(what);
    return this;
  }

  /// What the rules of a profile hide, from now on.
  void effects(UnaryOperator<RuleEffects> changed) {
    effects = changed;
  }

  Digests instance() {
    Matching matching =
        new Matching() {
          @Override
          public boolean isLoaded() {
            return jobs.isLoaded();
          }

          @Override
          public MatchList match(Profile profile, MatchRequest request) {
            beforeMatching.getAndSet(() -> {}).run();
            return jobs.match(profile, request);
          }

          @Override
          public FoundJobs search(JobQuery query, SearchRequest request) {
            return jobs.search(query, request);
          }

          @Override
          public List<String> notEvaluated(JobQuery query) {
            return jobs.notEvaluated(query);
          }

          @Override
          public Optional<JobMatch> match(Profile profile, JobId job) {
            return jobs.match(profile, job);
          }

          @Override
          public Match match(Profile profile, Job job) {
            return jobs.match(profile, job);
          }

          @Override
          public List<Job> jobsAt(Set<String> addresses, int limit) {
            return jobs.jobsAt(addresses, limit);
          }

          @Override
          public Optional<Job> job(JobId id) {
            return jobs.job(id);
          }

          @Override
          public Map<RoleKey, JobId> openJobs(Set<RoleKey> roles) {
            return jobs.openJobs(roles);
          }

          @Override
          public RuleEffects effects(Profile profile, int minScore) {
            return effects.apply(jobs.effects(profile, minScore));
          }

          @Override
          public LearningPath learningPath(Profile profile, LearningGoal goal) {
            return jobs.learningPath(profile, goal);
          }

          @Override
          public TargetCompanies companies(
              Profile profile, int minScore, Set<RoleKey> excludedRoles, int limit) {
            return jobs.companies(profile, minScore, excludedRoles, limit);
          }
        };
    DigestMeters digestMeters = new DigestMeters(meters);
    DigestTransactions transactions = new DigestTransactions(transaction, SETTINGS.lease(), clock);
    DigestHistory history = new DigestHistory(db);
    MailTemplates templates = new MailTemplates();
    String pages = "https://rolecall.example";
    AlertEnvelope envelope =
        new AlertEnvelope(new UnsubscribeTokens(db), pages, "rolecall.example");
    DigestMailWriter mails =
        new DigestMailWriter(
            templates, envelope, new MailLinkTokens(db, clock), CurrencyRates::fallback, pages);
    DigestSender sender =
        new DigestSender(
            history,
            new DigestOutcomes(
                db,
                transactions,
                subscriptions,
                SETTINGS.retryDelay(),
                SETTINGS.instant().interval()),
            new NewContentFinder(
                new Visibility(matching, "https://rolecall.example"), SETTINGS.overlap()),
            mails,
            new StillLookingMails(
                history, matching, new StillLookingMailWriter(templates, envelope, pages)),
            new DomainLimitedTransport(mailServer, limits),
            limits,
            new OutcomeRetry(Duration.ofMillis(50), 3),
            digestMeters);
    DigestClaims claims = new DigestClaims(db, transactions, subscriptions, limits, digestMeters);
    InstantMails instantMails =
        new InstantMails(
            new InstantClaims(
                db,
                transactions,
                subscriptions,
                limits,
                digestMeters,
                SETTINGS.instant(),
                () -> signaled),
            sender,
            clock);
    return new Digests(claims, history, sender, instantMails, subscriptions, matching);
  }

  /// All that is due, as the loop does it.
  void run(Digests instance) {
    while (instance.processNext()) {
      // until nothing is
    }
  }

  /// As [#run], by an instance that is killed on the way.
  void runKilled(Digests instance) {
    try {
      run(instance);
    } catch (ScriptedMailTransport.Killed killed) {
      return;
    }
    throw new AssertionError("Nothing killed it");
  }

  Account person(String email, String zone, String profile) {
    Account account = people.signUp(email, zone).account();
    profile(account, "backend", profile);
    return account;
  }

  void profile(Account account, String id, String json) {
    profiles.save(account.id(), id, Json.MAPPER.readTree(json), ProfilePrecondition.NONE);
  }

  void deleteProfile(Account account, String id) {
    profiles.delete(account.id(), id, ProfilePrecondition.NONE);
  }

  void hide(Account account, Job job) {
    new HiddenJobStore(db, transaction, clock)
        .hide(account.id(), JobIdentity.of(job), job.opening(), null);
  }

  void apply(Account account, Job job) {
    new ApplicationStore(db, transaction, clock)
        .save(
            account,
            JobIdentity.of(job),
            Optional.of(JobCopy.of(job, _ -> true, clock.instant())),
            ApplicationDetails.of(ApplicationState.APPLIED),
            EtagCondition.NONE);
  }

  List<Digest> digests(Account account) {
    return instance().list(account.id());
  }

  Health health() {
    Digests instance = instance();
    return health(instance, loop(instance));
  }

  Health health(Digests instance, DigestLoop loop) {
    return new DigestHealth(new DigestHistory(db), instance, loop, schema(), clock).health();
  }

  /// One worker, which looks often.
  DigestLoop loop(Digests instance) {
    NotifyProperties quick =
        new NotifyProperties(
            SETTINGS.from(),
            true,
            Duration.ofMillis(20),
            1,
            SETTINGS.lease(),
            SETTINGS.backoff(),
            SETTINGS.maxBackoff(),
            SETTINGS.smtpBackoff(),
            SETTINGS.smtpOpenDuration(),
            SETTINGS.overlap(),
            SETTINGS.instantInterval(),
            SETTINGS.instantDelay(),
            SETTINGS.instantUnsignaledInterval(),
            SETTINGS.instantPerDay());
    return new DigestLoop(instance, schema(), quick, new DigestMeters(meters));
  }

  private PeopleSchema schema() {
    PeopleSchema schema = new PeopleSchema();
    schema.migrate(Flyway.configure().dataSource(pool).load());
    try {
      if (!schema.awaitReady(Duration.ofSeconds(20))) {
        throw new AssertionError("No tables: " + schema.waitingFor());
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
    return schema;
  }

  double counted(String outcome) {
    return meters.counter("rolecall.digests", "outcome", outcome).count();
  }

  static <T, R> List<R> each(List<T> values, Function<T, R> what) {
    return values.stream().map(what).toList();
  }

  @Override
  public void close() {
    pool.close();
  }
}
