package dev.rolecall.search.find;

import dev.rolecall.model.SkillId;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.YearsRange;
import dev.rolecall.model.query.OptionalField;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The values of a facet that a job has, read from the job.
final class FacetValues {
  private FacetValues() {}

  static Set<String> of(String facet, Job job) {
    Set<String> values = new TreeSet<>();
    stated(facet, job).forEach(values::add);
    OptionalField field = optional(facet);
    if (field != null && !field.isStatedBy(job)) {
      values.add("not-stated");
    }
    return values;
  }

  private static @Nullable OptionalField optional(String facet) {
    return switch (facet) {
      case "family", "source", "company", "seen" -> null;
      case "country", "city" -> OptionalField.PLACE;
      case "years" -> OptionalField.EXPERIENCE;
      default -> OptionalField.valueOf(facet.toUpperCase(Locale.ROOT));
    };
  }

  private static Stream<String> stated(String facet, Job job) {
    Opening opening = job.opening();
    return switch (facet) {
      case "skill" -> InMemoryConditions.ids(opening).stream().map(SkillId::value).distinct();
      case "seniority" -> list(opening.seniority(), FacetValues::name);
      case "mode" -> list(opening.workModes(), FacetValues::name);
      case "type" -> list(opening.employmentTypes(), FacetValues::name);
      case "family" -> Stream.of(name(opening.family()));
      case "country" ->
          Opening.orEmpty(opening.places()).stream()
              .flatMap(place -> Stream.ofNullable(place.country()));
      case "city" ->
          Opening.orEmpty(opening.places()).stream()
              .filter(place -> place.city() != null)
              .map(p -> p.country() == null ? p.city() : p.city() + ", " + p.country());
      case "source" -> list(job.postings(), posting -> posting.source().value());
      case "company" -> Stream.of(opening.company().id().value());
      case "pay" -> OptionalField.PAY.isStatedBy(job) ? Stream.of("stated") : Stream.of();
      case "years" -> years(opening.experienceYears());
      case "posted" -> ages(InMemoryJobSearch.posted(job));
      case "seen" -> ages(job.firstSeenAt());
      case "visa" -> Stream.ofNullable(opening.visaSponsorship()).map(yes -> yes ? "yes" : "no");
      case "permit" -> required(opening.workPermit());
      case "clearance" -> required(opening.clearance());
      case "agency" -> required(opening.company().agency());
      case "citizenship" -> list(opening.citizenship(), value -> value);
      case "language" -> Stream.ofNullable(opening.language());
      case "sector" -> Stream.ofNullable(opening.company().sector());
      default -> throw new IllegalArgumentException(facet);
    };
  }

  private static <T> Stream<String> list(@Nullable List<T> values, Function<T, String> text) {
    return Opening.orEmpty(values).stream().map(text);
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Stream<String> required(@Nullable Boolean stated) {
    return Stream.of(Boolean.TRUE.equals(stated) ? "yes" : "no");
  }

  private static Stream<String> years(@Nullable YearsRange range) {
    if (range == null || range.min() == null) {
      return Stream.of();
    }
    int min = range.min();
    return Stream.of(min <= 2 ? "0-2" : min <= 5 ? "3-5" : min <= 9 ? "6-9" : "10+");
  }

  /// The times of jobs are whole hours before the start of the clock, which runs: a job at the
  /// limit of an age is older by now.
  private static Stream<String> ages(Instant time) {
    return Stream.of(1, 7, 30)
        .filter(days -> time.isAfter(RandomSearchJobs.NOW.minus(Duration.ofDays(days))))
        .map(days -> days + "d");
  }
}
