package dev.rolecall.search.market.guide;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import dev.rolecall.search.index.document.JobFields;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A certification, from `certifications.tsv`.
///
/// @param phrases that name it in the text of a job, in lower case
record Certification(String id, String name, List<String> phrases) {
  static final List<Certification> ALL = load();

  /// The aggregation of the jobs that mention each certification.
  static Aggregation counts() {
    Map<String, Query> filters = new HashMap<>();
    for (Certification certification : ALL) {
      filters.put(
          certification.id(),
          Query.of(
              q ->
                  q.bool(
                      b -> {
                        certification.phrases().forEach(phrase -> b.should(phrase(phrase)));
                        return b.minimumShouldMatch("1");
                      })));
    }
    return Aggregation.of(a -> a.filters(f -> f.filters(buckets -> buckets.keyed(filters))));
  }

  private static Query phrase(String text) {
    return Query.of(q -> q.matchPhrase(phrase -> phrase.field(JobFields.EXACT).query(text)));
  }

  private static List<Certification> load() {
    try (InputStream file = Certification.class.getResourceAsStream("certifications.tsv")) {
      if (file == null) {
        throw new IOException("Missing resource certifications.tsv");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split("\t"))
          .map(row -> new Certification(row[0], row[1], List.of(row[2].split("\\|"))))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
