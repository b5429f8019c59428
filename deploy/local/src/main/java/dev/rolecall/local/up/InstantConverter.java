package dev.rolecall.local.up;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import picocli.CommandLine;

/// Parses a time on the command line: an instant (`2023-06-05T08:00:00Z`), or a date, which stands
/// for its start in UTC.
final class InstantConverter implements CommandLine.ITypeConverter<Instant> {
  @Override
  public Instant convert(String text) {
    try {
      return text.contains("T")
          ? Instant.parse(text)
          : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeParseException e) {
      throw new CommandLine.TypeConversionException(
          "must be a date or an instant, such as 2026-11-05 or 2026-11-05T09:00:00Z; got '"
              + text
              + "'");
    }
  }
}
