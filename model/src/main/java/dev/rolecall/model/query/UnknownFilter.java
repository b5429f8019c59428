package dev.rolecall.model.query;

import dev.rolecall.model.dictionary.SkillDictionary;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Recognizes a filter that does not exist: `senority:senior`, `salary:80k`.
///
/// A web address, a namespace (`std::string`) or a skill before a colon (`node:fs`) is a word.
final class UnknownFilter {
  private static final Pattern FORM = Pattern.compile("(\\p{L}{2,20}):(?![:/\\\\])\\S.*");
  private static final Set<String> PREFIXES = Set.of("http", "https", "mailto", "ftp", "re", "urn");
  private static final Map<String, String> SAME =
      Map.ofEntries(
          Map.entry("salary", "pay"),
          Map.entry("compensation", "pay"),
          Map.entry("rate", "pay"),
          Map.entry("location", "in"),
          Map.entry("loc", "in"),
          Map.entry("where", "in"),
          Map.entry("title", "text"),
          Map.entry("word", "text"),
          Map.entry("words", "text"),
          Map.entry("tech", "skill"),
          Map.entry("stack", "skill"),
          Map.entry("employer", "company"),
          Map.entry("at", "company"),
          Map.entry("age", "posted"),
          Map.entry("date", "posted"),
          Map.entry("since", "posted"),
          Map.entry("lang", "language"),
          Map.entry("citizen", "citizenship"),
          Map.entry("experience", "years"),
          Map.entry("recruiter", "agency"),
          Map.entry("remote", "mode"),
          Map.entry("contract", "type"),
          Map.entry("employment", "type"),
          Map.entry("sponsorship", "visa"));

  private UnknownFilter() {}

  /// @param word a word of a search
  static Optional<QueryProblem> problem(String word) {
    Matcher form = FORM.matcher(word);
    if (!form.matches()) {
      return Optional.empty();
    }
    String name = form.group(1).toLowerCase(Locale.ROOT);
    if (PREFIXES.contains(name) || SkillDictionary.shared().named(name).isPresent()) {
      return Optional.empty();
    }
    String nearest =
        Optional.ofNullable(SAME.get(name))
            .or(() -> Spelling.nearest(name, JobQueryParser.filterNames(), name.length() / 3))
            .map(near -> "; did you mean '" + near + "'?")
            .orElseGet(
                () ->
                    "; the filters are "
                        + String.join(", ", JobQueryParser.filterNames())
                        + ". Put the word in quotes to search for it");
    return Optional.of(
        new QueryProblem("q", word, "There is no filter '" + form.group(1) + "'" + nearest));
  }
}
