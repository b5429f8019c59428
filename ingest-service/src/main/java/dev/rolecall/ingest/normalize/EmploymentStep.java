package dev.rolecall.ingest.normalize;

import dev.rolecall.model.dictionary.WordDictionary;
import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.EmploymentType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Kinds of employment: as the header or the title says, else as clear words in the text do.
final class EmploymentStep implements Step {
  private static final Pattern CLEAR =
      Pattern.compile(
          "\\b(full[- ]?time|part[- ]?time|contract(?:or)? (?:position|role|basis|work)|freelance"
              + " (?:position|role|basis)|internships?|type: ?contract)\\b",
          Pattern.CASE_INSENSITIVE);

  @Override
  public String field() {
    return "employmentTypes";
  }

  @Override
  public void apply(Draft draft) {
    Set<EmploymentType> types = EnumSet.noneOf(EmploymentType.class);
    String header = draft.headerText() + " | " + draft.title;
    for (var word : WordDictionary.shared().employment(header, draft.language)) {
      add(draft, types, word.value(), header.substring(word.start(), word.end()), "header-word");
    }
    if (types.isEmpty()) {
      Matcher clear = CLEAR.matcher(draft.text.text());
      while (clear.find()) {
        for (var word : WordDictionary.shared().employment(clear.group(), draft.language)) {
          add(draft, types, word.value(), clear.group(), "text-words");
        }
      }
    }
    if (!types.isEmpty()) {
      draft.opening.employmentTypes(List.copyOf(types));
    }
  }

  private static void add(
      Draft draft, Set<EmploymentType> types, EmploymentType type, String words, String rule) {
    if (types.add(type)) {
      draft.because("employmentTypes", type, Basis.STATED, words, rule);
    }
  }
}
