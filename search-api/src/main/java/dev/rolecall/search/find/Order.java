package dev.rolecall.search.find;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import dev.rolecall.search.index.document.JobFields;
import dev.rolecall.search.query.ElasticsearchQuery;
import java.util.List;

/// What jobs are sorted by; jobs with equal values are sorted by id.
enum Order {
  SCORE("_score"),
  POSTED(JobFields.POSTED),
  PAY_TOP(JobFields.PAY_TOP);

  private final String field;

  Order(String field) {
    this.field = field;
  }

  static Order of(JobSort sort, ElasticsearchQuery query) {
    return switch (sort) {
      case RELEVANCE -> query.ranks() ? SCORE : POSTED;
      case NEWEST -> POSTED;
      case PAY -> PAY_TOP;
    };
  }

  List<SortOptions> options() {
    SortOptions id =
        SortOptions.of(sort -> sort.field(f -> f.field(JobFields.ID).order(SortOrder.Asc)));
    return List.of(first(), id);
  }

  private SortOptions first() {
    return this == SCORE
        ? SortOptions.of(sort -> sort.score(score -> score.order(SortOrder.Desc)))
        : SortOptions.of(sort -> sort.field(f -> f.field(field).order(SortOrder.Desc)));
  }

  /// A sort value from its text.
  FieldValue value(String text) {
    return this == SCORE
        ? FieldValue.of(Double.parseDouble(text))
        : FieldValue.of(Long.parseLong(text));
  }

  String text(FieldValue value) {
    return this == SCORE ? Double.toString(value.doubleValue()) : Long.toString(value.longValue());
  }
}
