package dev.rolecall.search.find;

import dev.rolecall.model.html.HtmlText;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.query.JobQuery;
import dev.rolecall.model.query.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Fragments of a job's description around the words of the search.
final class InMemoryHighlights {
  private static final int CONTEXT = 60;

  private InMemoryHighlights() {}

  static List<String> of(Job job, JobQuery query) {
    String text = HtmlText.of(job.opening().description());
    List<String> found = new ArrayList<>();
    for (Term term : query.terms()) {
      int at = text.toLowerCase(Locale.ROOT).indexOf(term.text().toLowerCase(Locale.ROOT));
      if (at >= 0) {
        found.add(marked(text, at, at + term.text().length()));
      }
    }
    return found;
  }

  private static String marked(String text, int start, int end) {
    String before = text.substring(Math.max(0, start - CONTEXT), start);
    String after = text.substring(end, Math.min(text.length(), end + CONTEXT));
    return before + "\uE000" + text.substring(start, end) + "\uE001" + after;
  }
}
