package dev.rolecall.search.web.api;

import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobPosting;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Pay;
import dev.rolecall.model.job.Place;
import dev.rolecall.model.text.PlaceText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes jobs as CSV (RFC 4180), with a header. Several values of a field are separated by `; `.
///
/// Spreadsheets run a cell that begins with `=`, `+`, `-`, `@`, a tab or a line break as a formula.
/// Such a cell gets an apostrophe in front of it, except for a number.
final class CsvJobs {
  private static final String LINE_END = "\r\n";
  private static final Pattern FORMULA =
      Pattern.compile("(?s)[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20].*");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  private record Column(String name, Function<Job, @Nullable Object> value) {}

  private static final List<Column> COLUMNS =
      List.of(
          new Column("id", Job::id),
          new Column("title", job -> job.opening().title()),
          new Column("company", job -> job.opening().company().name()),
          new Column("places", job -> list(job.opening().places(), CsvJobs::place)),
          new Column("work_modes", job -> list(job.opening().workModes(), CsvJobs::name)),
          new Column("remote_from", job -> list(job.opening().remoteScope(), area -> area)),
          new Column("seniority", job -> list(job.opening().seniority(), CsvJobs::name)),
          new Column("employment", job -> list(job.opening().employmentTypes(), CsvJobs::name)),
          new Column("family", job -> name(job.opening().family())),
          new Column("pay_min", job -> pay(job, Pay::min)),
          new Column("pay_max", job -> pay(job, Pay::max)),
          new Column("pay_currency", job -> pay(job, Pay::currency)),
          new Column("pay_period", job -> pay(job, pay -> name(pay.period()))),
          new Column("visa_sponsorship", job -> job.opening().visaSponsorship()),
          new Column("skills", job -> list(job.opening().skills(), skill -> skill.name())),
          new Column("posted_at", Job::postedAt),
          new Column("first_seen_at", Job::firstSeenAt),
          new Column("status", job -> name(job.status())),
          new Column("apply_at", CsvJobs::applyAt),
          new Column("posting", job -> posting(job).map(JobPosting::url).orElse(null)),
          new Column("source", job -> posting(job).map(p -> p.source().value()).orElse(null)),
          new Column(
              "attribution", job -> posting(job).map(p -> p.rights().attribution()).orElse(null)));

  private CsvJobs() {}

  static String header() {
    return COLUMNS.stream().map(Column::name).collect(Collectors.joining(",")) + LINE_END;
  }

  static String lines(List<Job> jobs) {
    return jobs.stream().map(CsvJobs::line).collect(Collectors.joining());
  }

  private static String line(Job job) {
    return COLUMNS.stream()
            .map(column -> cell(column.value().apply(job)))
            .collect(Collectors.joining(","))
        + LINE_END;
  }

  static String cell(@Nullable Object value) {
    String text = value == null ? "" : value.toString();
    boolean formula = FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches();
    String safe = formula ? "'" + text : text;
    boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  private static <T> String list(@Nullable List<T> values, Function<T, String> text) {
    return Opening.orEmpty(values).stream().map(text).collect(Collectors.joining("; "));
  }

  private static String place(Place place) {
    return PlaceText.of(place);
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Of the first stated range.
  private static @Nullable Object pay(Job job, Function<Pay, @Nullable Object> value) {
    return Opening.orEmpty(job.opening().pay()).stream()
        .findFirst()
        .map(
            pay ->
                value.apply(pay) instanceof BigDecimal amount
                    ? amount.toPlainString()
                    : value.apply(pay))
        .orElse(null);
  }

  private static String applyAt(Job job) {
    List<String> ways = new ArrayList<>(job.opening().applyUrls());
    ways.addAll(job.opening().applyEmails());
    return ways.isEmpty() ? "" : ways.getFirst();
  }

  /// The first open posting, or the first.
  private static Optional<JobPosting> posting(Job job) {
    return job.postings().stream()
        .filter(JobPosting::open)
        .findFirst()
        .or(() -> job.postings().stream().findFirst());
  }
}
