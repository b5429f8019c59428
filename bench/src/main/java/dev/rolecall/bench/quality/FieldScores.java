package dev.rolecall.bench.quality;

import dev.rolecall.bench.quality.FieldValues.Field;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Precision, recall and F1 of each field over all comparisons, and every difference.
///
/// Titles correspond from [#MIN_TITLE_SIMILARITY], company names also when one continues the other;
/// all other values must be equal.
final class FieldScores {
  static final double MIN_TITLE_SIMILARITY = 0.75;

  private static final class Counts {
    private int correct;
    private int wrong;
    private int missed;
  }

  private final Map<Field, Counts> counts = new EnumMap<>(Field.class);
  private final Map<Field, List<String>> differences = new EnumMap<>(Field.class);

  /// Compares what should have been read from a comment, or for a role of it, with what was read.
  void add(String comment, FieldValues expected, FieldValues actual) {
    for (Field field : Field.values()) {
      add(field, comment, expected, actual);
    }
  }

  private void add(Field field, String comment, FieldValues expected, FieldValues actual) {
    List<String> wrong = new ArrayList<>(actual.of(field));
    List<String> missed = new ArrayList<>();
    Counts sum = counts.computeIfAbsent(field, _ -> new Counts());
    for (String value : expected.of(field)) {
      String read = wrong.stream().filter(each -> same(field, value, each)).findFirst().orElse("");
      if (wrong.remove(read)) {
        sum.correct++;
      } else {
        missed.add(value);
      }
    }
    sum.wrong += wrong.size();
    sum.missed += missed.size();
    if (!wrong.isEmpty() || !missed.isEmpty()) {
      differences
          .computeIfAbsent(field, _ -> new ArrayList<>())
          .add(comment + "  missed " + missed + "  wrong " + wrong);
    }
  }

  private static boolean same(Field field, String expected, String read) {
    return switch (field) {
      case TITLES -> TitleCorrespondence.similarity(expected, read) >= MIN_TITLE_SIMILARITY;
      case COMPANY -> continues(expected, read) || continues(read, expected);
      default -> expected.equals(read);
    };
  }

  private static boolean continues(String name, String longer) {
    return longer.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT));
  }

  /// F1 of a field; 1 where neither labels nor results have a value.
  double f1(Field field) {
    Counts sum = counts.getOrDefault(field, new Counts());
    int all = 2 * sum.correct + sum.wrong + sum.missed;
    return all == 0 ? 1 : 2.0 * sum.correct / all;
  }

  /// Every comparison of a field with a difference: the comment, what was missed, what is wrong.
  List<String> differences(Field field) {
    return List.copyOf(differences.getOrDefault(field, List.of()));
  }

  /// One line per field.
  String report() {
    StringBuilder lines = new StringBuilder();
    lines.append(row("field", "labels", "precision", "recall", "F1"));
    double mean = 0;
    for (Field field : Field.values()) {
      Counts sum = counts.getOrDefault(field, new Counts());
      mean += f1(field) / Field.values().length;
      lines.append(
          row(
              field.label(),
              String.valueOf(sum.correct + sum.missed),
              share(sum.correct, sum.correct + sum.wrong),
              share(sum.correct, sum.correct + sum.missed),
              number(f1(field))));
    }
    return lines.append(row("mean", "", "", "", number(mean))).toString();
  }

  private static String row(String field, String labels, String p, String r, String f1) {
    return String.format(Locale.ROOT, "%-18s%8s%11s%9s%8s%n", field, labels, p, r, f1);
  }

  private static String share(int part, int whole) {
    return whole == 0 ? "-" : number((double) part / whole);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
