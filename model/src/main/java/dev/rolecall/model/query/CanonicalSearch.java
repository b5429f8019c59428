package dev.rolecall.model.query;

import dev.rolecall.model.dictionary.Skill;
import dev.rolecall.model.dictionary.SkillDictionary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Writes a search in one way, however it was typed: in the syntax of filters, with each filter by
/// its first name, its values merged, and all in a fixed order. Words keep their order, because the
/// order of a search's words decides which jobs come first.
public final class CanonicalSearch {
  private static final List<QueryFilter> WHOLE_VALUES =
      List.of(QueryFilter.PLACE, QueryFilter.PAY, QueryFilter.TEXT);

  private CanonicalSearch() {}

  /// The canonical text of a search. It is read as the same search again. A search with conflicting
  /// values of one filter, of which the last counts, keeps its order.
  public static String of(List<QueryPart> parts) {
    String sorted = sorted(parts);
    String inOrder = CanonicalText.of(parts);
    return query(sorted).equals(query(inOrder)) ? sorted : inOrder;
  }

  private static JobQuery query(String text) {
    return JobQueryParser.parse(text, Map.of(), Instant.EPOCH).query();
  }

  private static String sorted(List<QueryPart> parts) {
    List<String> words = new ArrayList<>();
    Map<QueryFilter, TreeSet<String>> included = new LinkedHashMap<>();
    Map<QueryFilter, TreeSet<String>> excluded = new LinkedHashMap<>();
    for (QueryPart part : parts) {
      for (QueryToken token : part.reading()) {
        QueryFilter filter = QueryFilter.BY_NAME.get(token.filter());
        if (filter == null || filter == QueryFilter.TEXT) {
          words.add(
              part.kind() == QueryPart.Kind.TEXT
                  ? QueryToken.filter(false, "text", token.value()).source()
                  : token.source());
        } else {
          values(filter, token)
              .forEach(
                  value -> {
                    boolean minus = isMinus(filter, value);
                    (token.excluded() || minus ? excluded : included)
                        .computeIfAbsent(filter, _ -> new TreeSet<>())
                        .add(normalized(filter, minus ? value.substring(1) : value));
                  });
        }
      }
    }
    List<String> all = new ArrayList<>(words);
    written(included, false, all);
    written(excluded, true, all);
    return String.join(" ", all);
  }

  private static boolean isMinus(QueryFilter filter, String value) {
    return filter.isExcludable() && value.startsWith("-") && value.length() > 1;
  }

  private static List<String> values(QueryFilter filter, QueryToken token) {
    List<String> values =
        WHOLE_VALUES.contains(filter)
            ? List.of(token.value().strip())
            : List.of(token.value().split(",")).stream().map(String::strip).toList();
    return values.stream().filter(value -> !value.isEmpty()).toList();
  }

  private static String normalized(QueryFilter filter, String value) {
    return switch (filter) {
      case MODE, SENIORITY, TYPE, FAMILY, PREFER ->
          value.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
      case SKILL ->
          List.of(value.split("\\|")).stream()
              .map(CanonicalSearch::skill)
              .sorted()
              .collect(Collectors.joining("|"));
      case PAY, WITHIN -> value.replaceFirst("^≥", ">=");
      default -> value.toLowerCase(Locale.ROOT);
    };
  }

  private static String skill(String value) {
    return SkillDictionary.shared()
        .named(value)
        .map(Skill::id)
        .map(Object::toString)
        .orElse(value.strip().toLowerCase(Locale.ROOT));
  }

  /// Values with spaces and those that may contain commas are separate filters.
  private static void written(
      Map<QueryFilter, TreeSet<String>> values, boolean excluded, List<String> all) {
    values.entrySet().stream()
        .sorted(Comparator.comparing(entry -> entry.getKey().primaryName()))
        .forEach(
            entry -> {
              QueryFilter filter = entry.getKey();
              TreeSet<String> each = entry.getValue();
              boolean single =
                  WHOLE_VALUES.contains(filter)
                      || each.stream().anyMatch(value -> value.matches(".*[\\s,\"].*"));
              List<String> written = single ? List.copyOf(each) : List.of(String.join(",", each));
              written.forEach(
                  value ->
                      all.add(QueryToken.filter(excluded, filter.primaryName(), value).source()));
            });
  }
}
