package dev.rolecall.ingest.source;

import dev.rolecall.model.job.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the period of pay from a source's own field, in the languages in which sources write it.
public final class PeriodUnits {
  private static final Map<String, Period> UNITS =
      Map.ofEntries(
          Map.entry("HOUR", Period.HOUR),
          Map.entry("HOURLY", Period.HOUR),
          Map.entry("HUR", Period.HOUR),
          Map.entry("HR", Period.HOUR),
          Map.entry("DAY", Period.DAY),
          Map.entry("DAILY", Period.DAY),
          Map.entry("WEEK", Period.WEEK),
          Map.entry("WEEKLY", Period.WEEK),
          Map.entry("MONTH", Period.MONTH),
          Map.entry("MONTHLY", Period.MONTH),
          Map.entry("MON", Period.MONTH),
          Map.entry("MO", Period.MONTH),
          Map.entry("YEAR", Period.YEAR),
          Map.entry("YEARLY", Period.YEAR),
          Map.entry("YR", Period.YEAR),
          Map.entry("ANNUAL", Period.YEAR),
          Map.entry("ANNUALLY", Period.YEAR),
          Map.entry("ANNUM", Period.YEAR),
          Map.entry("ANN", Period.YEAR),
          Map.entry("STUNDE", Period.HOUR),
          Map.entry("HEURE", Period.HOUR),
          Map.entry("HORA", Period.HOUR),
          Map.entry("UUR", Period.HOUR),
          Map.entry("TAG", Period.DAY),
          Map.entry("JOUR", Period.DAY),
          Map.entry("DIA", Period.DAY),
          Map.entry("DAG", Period.DAY),
          Map.entry("WOCHE", Period.WEEK),
          Map.entry("SEMAINE", Period.WEEK),
          Map.entry("SEMANA", Period.WEEK),
          Map.entry("MONAT", Period.MONTH),
          Map.entry("MOIS", Period.MONTH),
          Map.entry("MES", Period.MONTH),
          Map.entry("MESE", Period.MONTH),
          Map.entry("MAAND", Period.MONTH),
          Map.entry("JAHR", Period.YEAR),
          Map.entry("AN", Period.YEAR),
          Map.entry("ANNO", Period.YEAR),
          Map.entry("ANO", Period.YEAR),
          Map.entry("JAAR", Period.YEAR),
          Map.entry("ROK", Period.YEAR));

  private static final Pattern NOT_LETTERS = Pattern.compile("[^A-Z]+");
  private static final Pattern OTHER_SPAN =
      Pattern.compile(
          "(?i)\\d|(?<![a-z])(?:two|half|every|semi|bi(?![a-z])|biweek|bimonth|fortnight|quarter)");

  private PeriodUnits() {}

  /// The period in `YEAR`, `per-hour-wage`, `salary_per_month`. Null for null, and for other spans,
  /// such as two weeks.
  public static @Nullable Period of(@Nullable String unit) {
    if (unit == null || OTHER_SPAN.matcher(unit).find()) {
      return null;
    }
    // the longest word first: in `an hour`, "an" is an article and not French
    List<String> words = new ArrayList<>(List.of(NOT_LETTERS.split(unit.toUpperCase(Locale.ROOT))));
    words.sort(Comparator.comparingInt(String::length).reversed());
    for (String word : words) {
      boolean several = word.length() > 2 && word.endsWith("S");
      Period exact = UNITS.get(word);
      Period known =
          exact == null && several ? UNITS.get(word.substring(0, word.length() - 1)) : exact;
      if (known != null) {
        return known;
      }
    }
    return null;
  }
}
