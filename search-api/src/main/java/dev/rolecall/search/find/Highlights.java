package dev.rolecall.search.find;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.util.NamedValue;
import dev.rolecall.model.job.Opening;
import dev.rolecall.search.index.document.JobFields;
import java.util.List;
import java.util.Optional;

/// The fragments of a job's text around the words of a search.
final class Highlights {
  private static final int MAX_FRAGMENTS = 2;
  private static final int MAX_FRAGMENT_LENGTH = 180;
  private static final int MAX_ANALYZED_OFFSET = 500_000;
  private static final String HIGHLIGHT_START = "\ue000";
  private static final String HIGHLIGHT_END = "\ue001";

  private Highlights() {}

  static Highlight of(Query words) {
    return Highlight.of(
        highlight ->
            highlight
                .preTags(HIGHLIGHT_START)
                .postTags(HIGHLIGHT_END)
                .numberOfFragments(MAX_FRAGMENTS + 3)
                .fragmentSize(MAX_FRAGMENT_LENGTH)
                .maxAnalyzedOffset(MAX_ANALYZED_OFFSET)
                .highlightQuery(words)
                .fields(NamedValue.of(JobFields.WORDS, HighlightField.of(field -> field))));
  }

  static Optional<JobHit> read(Hit<IndexedJob> hit) {
    IndexedJob source = hit.source();
    return source == null || source.job() == null
        ? Optional.empty()
        : Optional.of(
            new JobHit(
                source.job(),
                hit.highlight().getOrDefault(JobFields.WORDS, List.of()).stream()
                    .filter(fragment -> !isOnlyMark(fragment))
                    .filter(fragment -> !repeats(source.job().opening(), fragment))
                    .limit(MAX_FRAGMENTS)
                    .toList()));
  }

  /// The name of a skill, which is a part of the text, says nothing that the skills do not.
  private static boolean isOnlyMark(String fragment) {
    return fragment.startsWith(HIGHLIGHT_START)
        && fragment.indexOf(HIGHLIGHT_END) == fragment.length() - 1;
  }

  /// A fragment of the title or of the company's name, which are shown with each job anyway.
  private static boolean repeats(Opening opening, String fragment) {
    String text = fragment.replace(HIGHLIGHT_START, "").replace(HIGHLIGHT_END, "").strip();
    return opening.title().contains(text) || opening.company().name().contains(text);
  }
}
