package dev.rolecall.search;

import static dev.rolecall.testkit.JobBuilder.aJob;

import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.job.WorkMode;
import dev.rolecall.testkit.JobBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The whole service with a small market of jobs that do not change. It starts once for all tests
/// that use it, and stops with them.
public final class SharedSearch {
  public static final Instant NOW = Instant.parse(RunningSearch.NOW);

  /// Java, Kafka and PostgreSQL in Berlin; the others are compared with it.
  public static final Job KAFKA =
      job("Senior Java Engineer", "Blue Fox", 1)
          .seniority(Seniority.SENIOR)
          .in("Berlin", "DE")
          .needing("java", "kafka", "postgresql")
          .paying(80_000, 100_000, "EUR")
          .describedAs("<p>Move events through our warehouses.</p>")
          .build();

  /// The same opening in another city.
  public static final Job SAME_OPENING =
      job("Senior Java Engineer", "Blue Fox", 2)
          .postingId("blue-munich")
          .seniority(Seniority.SENIOR)
          .in("Munich", "DE")
          .needing("java", "kafka", "postgresql")
          .describedAs("<p>Move events through our warehouses.</p>")
          .build();

  /// Has more in common with it than the others.
  public static final Job NEAREST =
      job("Senior Java Developer", "Acme", 3)
          .seniority(Seniority.SENIOR)
          .in("Berlin", "DE")
          .needing("java", "kafka")
          .paying(70_000, 90_000, "EUR")
          .describedAs("<p>Payments, in Java.</p>")
          .build();

  /// The text of the nearest again, by a recruitment agency.
  public static final Job SAME_TEXT =
      job("Java Developer (Senior)", "Talent Hub", 4)
          .seniority(Seniority.SENIOR)
          .in("Berlin", "DE")
          .needing("java", "kafka")
          .describedAs("<p>Payments, in  Java.</p>")
          .build();

  public static final Job OTHER =
      job("Ruby Engineer", "Zürcher Käserei", 40)
          .in("Zurich", "CH")
          .needing("ruby")
          .paying(120_000, 140_000, "CHF")
          .describedAs("<p>Cheese.</p>")
          .build();

  private static final List<Job> JOBS = jobs();

  private static final class Holder {
    static final RunningSearch SEARCH = start();
  }

  private SharedSearch() {}

  public static RunningSearch get() {
    return Holder.SEARCH;
  }

  public static List<Job> all() {
    return JOBS;
  }

  private static RunningSearch start() {
    JobTopic topic = JobTopic.created();
    RunningSearch search = RunningSearch.on(topic);
    topic.put(JOBS.toArray(Job[]::new));
    topic.close();
    search.awaitTotal("", JOBS.size());
    return search;
  }

  private static List<Job> jobs() {
    List<Job> jobs = new ArrayList<>(List.of(KAFKA, SAME_OPENING, NEAREST, SAME_TEXT, OTHER));
    for (int i = 0; i < 12; i++) {
      jobs.add(
          job("Go Engineer", "Kestrel Freight", 10 + i)
              .postingId("kestrel" + i)
              .working(WorkMode.REMOTE)
              .remoteFrom("EU")
              .needing("go", "kubernetes")
              .paying(60_000 + i * 5_000L, 60_000 + i * 5_000L, "EUR")
              .describedAs("<p>Routes for lorries, part " + i + ".</p>")
              .build());
    }
    jobs.add(
        job("Cloud Engineer", "Nimbus", 6)
            .needing("eks", "s3")
            .describedAs("<p>Our clusters.</p>")
            .build());
    return List.copyOf(jobs);
  }

  private static JobBuilder job(String title, String company, int daysAgo) {
    return aJob(title)
        .at(company)
        .postingId(company + title)
        .postedAt(NOW.minus(Duration.ofDays(daysAgo)));
  }
}
