package dev.rolecall.search.find;

import dev.rolecall.analysis.JobTextAnalyzer;
import dev.rolecall.model.SkillId;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.query.JobQuery;
import dev.rolecall.model.query.SearchText;
import dev.rolecall.model.query.Term;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// The words of a job's text, as the index has them.
///
/// @param stems the words of each part, with light stemming
/// @param exact the words of each part, without stemming
record InMemoryText(List<List<String>> stems, List<List<String>> exact, List<SkillId> skills) {
  private static final Analyzer STEMMED = JobTextAnalyzer.stemmed();
  private static final Analyzer EXACT = JobTextAnalyzer.exact();

  static InMemoryText of(Job job) {
    List<String> parts = SearchText.parts(job.opening());
    return new InMemoryText(
        parts.stream().map(part -> words(STEMMED, part)).toList(),
        parts.stream().map(part -> words(EXACT, part)).toList(),
        InMemoryConditions.ids(job.opening()));
  }

  boolean matches(JobQuery query) {
    return query.terms().stream().allMatch(term -> contains(term, STEMMED, stems))
        && query.excludedTerms().stream().noneMatch(term -> contains(term, EXACT, exact));
  }

  private boolean contains(Term term, Analyzer analyzer, List<List<String>> parts) {
    SkillId skill = term.skill();
    return (skill != null && skills.contains(skill))
        || (term.phrase() ? hasPhrase(term) : hasWords(words(analyzer, term.text()), parts));
  }

  private boolean hasPhrase(Term term) {
    List<String> phrase = words(EXACT, term.text());
    return exact.stream().anyMatch(part -> Collections.indexOfSubList(part, phrase) >= 0);
  }

  private static boolean hasWords(List<String> words, List<List<String>> parts) {
    return words.stream().allMatch(word -> parts.stream().anyMatch(part -> part.contains(word)));
  }

  private static List<String> words(Analyzer analyzer, String text) {
    try (var tokens = analyzer.tokenStream("text", text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      List<String> words = new ArrayList<>();
      tokens.reset();
      while (tokens.incrementToken()) {
        words.add(term.toString());
      }
      tokens.end();
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
