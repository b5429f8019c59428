package dev.rolecall.search.query;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import dev.rolecall.model.query.OptionalField;
import dev.rolecall.search.index.document.JobFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Collects the conditions of a search.
final class ConditionList {
  private static final String NOT_STATED = "not-stated";

  private final List<Condition> conditions = new ArrayList<>();
  private final Set<OptionalField> notStated;

  /// @param notStated the fields that a job need not state to pass their filters
  ConditionList(Set<OptionalField> notStated) {
    this.notStated = notStated;
  }

  List<Condition> conditions() {
    return List.copyOf(conditions);
  }

  void must(ConditionKind kind, String text, Query query) {
    conditions.add(new Condition(kind, text, query, false));
  }

  void mustNot(ConditionKind kind, String text, Query query) {
    conditions.add(new Condition(kind, "-" + text, query, true));
  }

  /// A condition with a text that is not an exclusion, although it excludes jobs.
  void unless(ConditionKind kind, String text, Query query) {
    conditions.add(new Condition(kind, text, query, true));
  }

  void oneOf(ConditionKind kind, String field, Collection<String> values) {
    if (!values.isEmpty()) {
      must(kind, text(kind, values), Queries.anyOf(field, values));
    }
  }

  void noneOf(ConditionKind kind, String field, Collection<String> values) {
    for (String value : new TreeSet<>(values)) {
      mustNot(kind, kind.filter() + ":" + value, Queries.term(field, value));
    }
  }

  /// Excludes the jobs that offer nothing but these values.
  <E extends Enum<E>> void nothingBut(
      ConditionKind kind, String field, Set<E> excluded, Class<E> type) {
    if (!excluded.isEmpty()) {
      Set<E> others = EnumSet.allOf(type);
      others.removeAll(excluded);
      mustNot(
          kind,
          text(kind, names(excluded)),
          Queries.anyOfOnly(field, names(excluded), names(others)));
    }
  }

  /// As above, for a field without a fixed set of values.
  ///
  /// @param count the field with the number of its values
  void nothingBut(ConditionKind kind, String field, String count, Collection<String> excluded) {
    if (!excluded.isEmpty()) {
      mustNot(kind, text(kind, excluded), Queries.noneBut(field, count, excluded));
    }
  }

  void optionalOneOf(OptionalField field, String indexed, Collection<String> values) {
    ConditionKind kind = ConditionKind.of(field);
    boolean any = !values.isEmpty();
    optional(field, any ? text(kind, values) : "", any ? Queries.anyOf(indexed, values) : null);
  }

  /// The filter of a field that a job may leave out, and the jobs that do if they are requested.
  ///
  /// @param query null when the field has no other filter
  void optional(OptionalField field, String text, @Nullable Query query) {
    ConditionKind kind = ConditionKind.of(field);
    boolean included = notStated.contains(field);
    if (included) {
      String without = kind.filter() + ":" + NOT_STATED;
      Query missing = Queries.term(JobFields.NOT_STATED, field.name());
      must(
          kind,
          query == null ? without : text + " " + without,
          query == null ? missing : Queries.any(List.of(query, missing)));
    } else if (query != null) {
      must(kind, text, query);
    }
  }

  /// Requires that the job states a field.
  void stated(OptionalField field) {
    ConditionKind kind = ConditionKind.of(field);
    mustNot(
        kind, kind.filter() + ":" + NOT_STATED, Queries.term(JobFields.NOT_STATED, field.name()));
  }

  static String text(ConditionKind kind, Collection<String> values) {
    return new TreeSet<>(values)
        .stream()
            .map(value -> value.toLowerCase(Locale.ROOT).replace('_', '-'))
            .collect(Collectors.joining(",", kind.filter() + ":", ""));
  }

  static Set<String> names(Set<? extends Enum<?>> values) {
    return values.stream().map(Enum::name).collect(Collectors.toSet());
  }

  static Set<String> texts(Set<?> values) {
    return values.stream().map(Object::toString).collect(Collectors.toSet());
  }
}
