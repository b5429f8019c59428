package dev.rolecall.search.market.guide;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.search.find.CountedJobs;
import dev.rolecall.search.find.JobAggregations;
import dev.rolecall.search.market.guide.GuideCatalog.Entry;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Computes guides from aggregations of Elasticsearch. The requests of one guide run one after the
/// other, so that a guide never occupies more than one of the threads for figures.
record ElasticsearchGuides(JobAggregations jobs, Clock clock) implements GuideSource {
  private static final String WITH_CLOSED = " closed:yes";

  @Override
  public Mono<GuideFigures> figures(GuideTopic topic) {
    return Mono.defer(() -> figures(topic, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
  }

  private Mono<GuideFigures> figures(GuideTopic topic, Instant now) {
    List<Mono<CountedJobs>> requests =
        List.of(
            jobs.groups(topic.query(), GuideAggregations.overview(now)),
            jobs.groups(topic.withLevel(null).query(), GuideAggregations.levels()),
            jobs.groups(topic.withCountry(null).query(), GuideAggregations.countries()),
            jobs.groups(topic.query(), GuideAggregations.stack()),
            jobs.groups(
                GuideTopic.parsed(topic.search() + WITH_CLOSED),
                GuideAggregations.history(now, GuideHistory.start(now))),
            jobs.groups(GuideTopic.parsed(topic.scope()), GuideAggregations.roles(filters(topic))));
    return Mono.just(requests)
        .flatMapMany(Flux::concat)
        .collectList()
        .map(
            all ->
                new GuideCounts(
                    topic,
                    now,
                    all.get(0),
                    all.get(1),
                    all.get(2),
                    all.get(3),
                    all.get(4),
                    all.get(5)))
        .map(counts -> new GuideCalculator(counts).figures());
  }

  /// The subjects that the topic's subject is compared with, and itself.
  private Map<String, Query> filters(GuideTopic topic) {
    Map<String, Query> filters = new HashMap<>();
    GuideSubject.all().stream()
        .filter(subject -> subject.getClass() == topic.subject().getClass())
        .forEach(
            subject ->
                filters.put(subject.slug(), jobs.filter(topic.withSubject(subject).query())));
    return filters;
  }

  @Override
  public Mono<GuideCatalog> catalog() {
    Map<String, Query> filters = new HashMap<>();
    GuideSubject.all()
        .forEach(
            subject -> filters.put(subject.slug(), jobs.filter(GuideTopic.of(subject).query())));
    return jobs.groups(GuideTopic.parsed("all:yes"), GuideAggregations.catalog(filters))
        .map(counted -> GuideCatalog.of(clock.instant(), entries(counted)));
  }

  private static List<Entry> entries(CountedJobs counted) {
    List<Entry> entries = new ArrayList<>();
    for (GuideSubject subject : GuideSubject.all()) {
      CountedJobs group = counted.group(GuideAggregations.ROLES, subject.slug());
      add(entries, GuideTopic.of(subject), group);
      for (Seniority level : GuideTopic.LEVELS) {
        add(
            entries,
            new GuideTopic(subject, level, null),
            group.group(GuideAggregations.LEVELS, level.name()));
      }
    }
    return entries;
  }

  /// The topic and those with a country; jobs of a country that has no address are in none.
  private static void add(List<Entry> entries, GuideTopic topic, CountedJobs group) {
    addIfEnough(entries, topic, group.jobs());
    group
        .counts(GuideAggregations.COUNTRIES)
        .forEach((country, count) -> addIfEnough(entries, topic.withCountry(country), count));
  }

  private static void addIfEnough(List<Entry> entries, GuideTopic topic, long count) {
    if (count >= GuideFigures.MIN_JOBS
        && GuideTopic.parse(topic.slug()).filter(topic::equals).isPresent()) {
      entries.add(new Entry(topic, count));
    }
  }
}
