package dev.rolecall.search.market.guide;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import dev.rolecall.search.index.document.JobFields;
import java.util.HashMap;
import java.util.Map;

/// The queries of jobs whose text names a certification.
final class CertificationQueries {
  private CertificationQueries() {}

  /// Each certification's jobs, by its id.
  static Map<String, Query> byId() {
    Map<String, Query> queries = new HashMap<>();
    for (Certification certification : Certification.ALL) {
      queries.put(
          certification.id(),
          Query.of(
              q ->
                  q.bool(
                      b -> {
                        certification.phrases().forEach(phrase -> b.should(phrase(phrase)));
                        return b.minimumShouldMatch("1");
                      })));
    }
    return queries;
  }

  /// The jobs with each phrase that names a certification, by the phrase.
  static Map<String, Query> byPhrase() {
    Map<String, Query> queries = new HashMap<>();
    Certification.ALL.stream()
        .flatMap(certification -> certification.phrases().stream())
        .forEach(phrase -> queries.put(phrase, phrase(phrase)));
    return queries;
  }

  private static Query phrase(String text) {
    return Query.of(q -> q.matchPhrase(phrase -> phrase.field(JobFields.EXACT).query(text)));
  }
}
