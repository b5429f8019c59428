package dev.rolecall.bench.digests;

import dev.rolecall.bench.pipeline.BenchmarkPlatform;
import dev.rolecall.bench.pipeline.HiddenRecords;
import dev.rolecall.bench.pipeline.KafkaAccess;
import dev.rolecall.bench.pipeline.PipelineFailedException;
import dev.rolecall.local.mail.CountingMailServer;
import dev.rolecall.local.service.Service;
import dev.rolecall.local.store.Endpoints;
import dev.rolecall.model.wire.Codecs;
import dev.rolecall.model.wire.Topics;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.flywaydb.core.Flyway;

/// One size on a fresh platform: the jobs are on `jobs.v1` and all people are due before
/// match-service starts; a mail server in this process counts.
record DigestsRun(
    BenchmarkPlatform platform,
    DigestPeople people,
    DayJobs jobs,
    Duration timeout,
    Consumer<String> progress) {
  private static final Topics TOPICS = Topics.standard();
  private static final Duration LOOK = Duration.ofMillis(500);
  private static final String MATCH_SERVICE = Service.MATCH.module();

  DigestRates run() throws IOException, InterruptedException, SQLException {
    progress.accept("Starting the stores");
    platform.startStores(Set.of("kafka", "postgresql"));
    publishJobs();
    MailCount mails = new MailCount();
    try (CountingMailServer server = CountingMailServer.start(0, mails::add);
        Connection db = connect()) {
      progress.accept("Inserting %,d people".formatted(people.count()));
      people.insertInto(db);
      db.createStatement().execute("analyze");
      platform.deliverMailTo(new Endpoints.Smtp("127.0.0.1", server.port()));
      progress.accept("Starting match-service");
      platform.start(Set.of(Service.MATCH));
      return measure(mails, new DigestRows(db));
    }
  }

  private void publishJobs() {
    String kafka = platform.endpoints().kafka();
    try (Admin admin = new KafkaAccess(kafka).admin();
        HiddenRecords records = new HiddenRecords(kafka)) {
      HiddenRecords.create(admin, TOPICS.withDeadLetters());
      progress.accept("Writing %,d jobs to jobs.v1".formatted(jobs.count()));
      jobs.jobs()
          .forEach(
              job ->
                  records.send(
                      new ProducerRecord<>(
                          TOPICS.jobs().name(), job.id().value(), Codecs.JOB.write(job))));
      records.commit();
    }
  }

  private Connection connect() throws SQLException {
    Endpoints.Database database = platform.endpoints().database();
    Flyway.configure()
        .dataSource(database.jdbcUrl(), database.user(), database.password())
        .load()
        .migrate();
    return DriverManager.getConnection(
        database.jdbcUrl() + "?reWriteBatchedInserts=true", database.user(), database.password());
  }

  private DigestRates measure(MailCount mails, DigestRows rows)
      throws IOException, InterruptedException, SQLException {
    awaitFirst(mails);
    double matchBefore = platform.cpuSeconds(MATCH_SERVICE);
    double databaseBefore = platform.cpuSeconds("postgresql");
    double ownBefore = ownCpu();
    int before = mails.count();
    awaitAll(rows, mails);
    DigestTimers timers =
        DigestTimers.read(platform.addresses().matchManagement() + "/actuator/prometheus");
    DigestRates.Cpu cpu =
        new DigestRates.Cpu(
            platform.cpuSeconds(MATCH_SERVICE) - matchBefore,
            platform.cpuSeconds("postgresql") - databaseBefore,
            ownCpu() - ownBefore,
            mails.count() - before);
    return new DigestRates(
            people.count(), mails, rows.read(), timers, cpu, platform.memory(MATCH_SERVICE))
        .verified();
  }

  private void awaitFirst(MailCount mails) throws InterruptedException {
    long start = System.nanoTime();
    while (mails.count() == 0) {
      pause(start);
    }
  }

  private void awaitAll(DigestRows rows, MailCount mails)
      throws SQLException, InterruptedException {
    long start = System.nanoTime();
    long reported = start;
    while (rows.finished() < people.count()) {
      pause(start);
      if (System.nanoTime() - reported > TimeUnit.SECONDS.toNanos(10)) {
        reported = System.nanoTime();
        progress.accept(
            "%,d emails after %d s".formatted(mails.count(), (reported - start) / 1_000_000_000));
      }
    }
  }

  private void pause(long start) throws InterruptedException {
    platform.check();
    if (System.nanoTime() - start > timeout.toNanos()) {
      throw new PipelineFailedException("The digests were not sent within " + timeout);
    }
    TimeUnit.NANOSECONDS.sleep(LOOK.toNanos());
  }

  /// CPU seconds of this process, which is the mail server.
  private static double ownCpu() {
    return ProcessHandle.current()
        .info()
        .totalCpuDuration()
        .map(cpu -> cpu.toMillis() / 1e3)
        .orElse(0.0);
  }
}
