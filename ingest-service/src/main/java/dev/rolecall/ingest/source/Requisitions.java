package dev.rolecall.ingest.source;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Numbers of requisitions, which are free text in many systems, as exact identities of openings.
public final class Requisitions {
  /// Employers also write `TBD`, `1` or the team there, which would make different openings one.
  private static final Pattern NUMBER = Pattern.compile(".*\\d.*\\d.*\\d.*");

  /// `2026`, `2026-Q4`, `2026-11`, `Q4 2026`: the time of all openings of a period.
  private static final Pattern PERIOD =
      Pattern.compile(
          "(?i)(?:[QH][1-4][-_/ ]?)?(?:FY ?)?20\\d\\d(?:[-_/ ]?(?:[QH][1-4]|0?[1-9]|1[0-2]))?");

  private Requisitions() {}

  /// The identity of a requisition, `pinpoint:acme:requisition:R-1042`, in a list; an empty list
  /// when the text is not a number that identifies one opening.
  ///
  /// @param tenant the employer's account, whose case does not matter
  public static List<String> identities(String source, String tenant, @Nullable String number) {
    return number != null && isNumber(number)
        ? List.of(source + ":" + tenant.toLowerCase(Locale.ROOT) + ":requisition:" + number)
        : List.of();
  }

  /// Whether the text has at least three digits, and is not only a year or a part of one.
  public static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches() && !PERIOD.matcher(text.strip()).matches();
  }
}
