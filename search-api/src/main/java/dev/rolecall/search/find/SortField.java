package dev.rolecall.search.find;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.mapping.FieldType;
import dev.rolecall.search.index.document.JobFields;
import dev.rolecall.search.query.ElasticsearchQuery;
import java.util.List;

/// The field that jobs are sorted by; jobs with equal values are sorted by id.
enum SortField {
  SCORE("_score"),
  POSTED(JobFields.POSTED),
  SEEN(JobFields.FIRST_SEEN),
  PAY(JobFields.PAY_MAX_EUR);

  private final String field;

  SortField(String field) {
    this.field = field;
  }

  static SortField of(JobSort sort, ElasticsearchQuery query) {
    return switch (sort) {
      case RELEVANCE -> query.isScored() ? SCORE : POSTED;
      case NEWEST -> POSTED;
      case SEEN -> SEEN;
      case PAY -> PAY;
    };
  }

  List<SortOptions> options() {
    SortOptions id =
        SortOptions.of(sort -> sort.field(f -> f.field(JobFields.ID).order(SortOrder.Asc)));
    return List.of(primarySort(), id);
  }

  /// An index with the previous mapping may lack the field until it is rebuilt.
  private SortOptions primarySort() {
    return this == SCORE
        ? SortOptions.of(sort -> sort.score(score -> score.order(SortOrder.Desc)))
        : SortOptions.of(
            sort ->
                sort.field(f -> f.field(field).unmappedType(FieldType.Long).order(SortOrder.Desc)));
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
