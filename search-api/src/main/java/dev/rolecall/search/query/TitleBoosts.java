package dev.rolecall.search.query;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.ZeroTermsQuery;
import dev.rolecall.search.index.document.JobFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Scores titles with the words of a kind of work: `devops engineer`.
final class TitleBoosts {
  /// For a title with the words that tell the kind of work, in any order.
  private static final double WORDS_BOOST = 5;

  /// For a title with exactly these words.
  private static final double PHRASE_BOOST = 2;

  /// Words that do not tell the kind of work.
  private static final Pattern NOUNS =
      Pattern.compile("\\b(?:engineers?|developers?|programmers?|specialists?)\\b");

  /// Other words for the same work, in both directions.
  private static final Map<String, String> OTHER_WORDS =
      Map.of(
          "sre", "site reliability",
          "site reliability", "sre",
          "dba", "database administrator",
          "database administrator", "dba",
          "ml", "machine learning",
          "machine learning", "ml",
          "full stack", "fullstack",
          "fullstack", "full stack");

  private TitleBoosts() {}

  static List<Query> of(String title) {
    List<Query> boosts = new ArrayList<>();
    boosts.add(
        Queries.constantScore(
            PHRASE_BOOST, Queries.phrase(JobFields.TITLE, title, ZeroTermsQuery.None)));
    String kind = NOUNS.matcher(title).replaceAll(" ").replaceAll("[\\s-]+", " ").strip();
    List<Query> words = new ArrayList<>(List.of(Queries.allWordsOrNone(JobFields.TITLE, kind)));
    String other = OTHER_WORDS.get(kind);
    if (other != null) {
      words.add(Queries.allWordsOrNone(JobFields.TITLE, other));
    }
    boosts.add(Queries.constantScore(WORDS_BOOST, Queries.any(words)));
    return boosts;
  }
}
