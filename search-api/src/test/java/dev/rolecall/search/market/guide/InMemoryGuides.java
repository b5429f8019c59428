package dev.rolecall.search.market.guide;

import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobStatus;
import dev.rolecall.search.find.SearchUnavailableException;
import dev.rolecall.search.index.document.PublicJobs;
import dev.rolecall.search.market.RandomMarketJobs;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import reactor.core.publisher.Mono;

/// Guides of invented jobs, counted job by job. The only countries are those of the jobs.
public final class InMemoryGuides implements Guides {
  private final List<Job> jobs;
  private volatile boolean unavailable;

  public InMemoryGuides(int count) {
    this.jobs =
        new RandomMarketJobs(7).jobs(count).flatMap(job -> PublicJobs.of(job).stream()).toList();
  }

  public void setUnavailable(boolean unavailable) {
    this.unavailable = unavailable;
  }

  @Override
  public Mono<GuideCatalog> catalog() {
    return Mono.fromSupplier(
        () -> {
          check();
          List<GuideCatalog.Entry> entries = new ArrayList<>();
          for (GuideSubject subject : GuideSubject.all()) {
            for (String country : new String[] {null, "DE", "NL", "US"}) {
              add(entries, new GuideTopic(subject, null, country));
              GuideTopic.LEVELS.forEach(
                  level -> add(entries, new GuideTopic(subject, level, country)));
            }
          }
          return GuideCatalog.of(RandomMarketJobs.NOW, entries);
        });
  }

  private void add(List<GuideCatalog.Entry> entries, GuideTopic topic) {
    long open =
        jobs.stream()
            .filter(job -> job.status() == JobStatus.OPEN)
            .filter(job -> BruteForceJobs.isOf(topic, job))
            .count();
    if (open >= GuideFigures.MIN_JOBS) {
      entries.add(new GuideCatalog.Entry(topic, open));
    }
  }

  @Override
  public Mono<GuideFigures> figures(GuideTopic topic) {
    return Mono.fromSupplier(
        () -> {
          check();
          return new BruteForceGuide(jobs, topic, RandomMarketJobs.NOW).figures();
        });
  }

  private void check() {
    if (unavailable) {
      throw new SearchUnavailableException("unavailable", new TimeoutException());
    }
  }
}
