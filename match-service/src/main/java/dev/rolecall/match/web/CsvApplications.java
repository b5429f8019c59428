package dev.rolecall.match.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes applications as CSV (RFC 4180), with a header line.
final class CsvApplications {
  private static final String HEADER =
      "state,title,company,location,pay,applied_on,next_step,next_step_on,notes,open,url,tracked_at,"
          + "updated_at,job_id";

  private CsvApplications() {}

  static String write(List<ApplicationSummary> applications) {
    return Stream.concat(Stream.of(HEADER), applications.stream().map(CsvApplications::line))
        .map(line -> line + "\r\n")
        .collect(Collectors.joining());
  }

  private static String line(ApplicationSummary each) {
    return Stream.of(
            each.state(),
            each.title(),
            each.company(),
            each.location(),
            String.join("; ", each.pay()),
            text(each.appliedOn()),
            each.nextStep(),
            text(each.nextStepOn()),
            each.notes(),
            text(each.open()),
            text(each.url()),
            each.createdAt(),
            each.updatedAt(),
            each.jobId())
        .map(Object::toString)
        .map(CsvApplications::field)
        .collect(Collectors.joining(","));
  }

  private static String text(@Nullable Object value) {
    return Objects.toString(value, "");
  }

  /// Spreadsheets compute a value that begins with one of these characters: a quote before it keeps
  /// it a text.
  private static String field(String value) {
    String safe =
        !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
        ? '"' + safe.replace("\"", "\"\"") + '"'
        : safe;
  }
}
