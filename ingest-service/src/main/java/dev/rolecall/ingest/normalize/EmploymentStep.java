package dev.rolecall.ingest.normalize;

import dev.rolecall.model.dictionary.WordDictionary;
import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.EmploymentType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Kinds of employment: as the header or the title says, and as clear words in the text do.
final class EmploymentStep implements Step {
  private static final Pattern CLEAR =
      Pattern.compile(
          "\\b(full[- ]?time|part[- ]?time|contract(?:or)? (?:position|role|basis|work)s?|freelance"
              + " (?:position|role|basis|work)s?|internships?|(?:type|employment): ?(?:full[-"
              + " ]?time|part[- ]?time|contract|freelance|internship))\\b",
          Pattern.CASE_INSENSITIVE);

  /// Said to be open to contracts too, whatever the header says.
  private static final Pattern ALSO_CONTRACT =
      Pattern.compile(
          "\\bcontract-to-hire|full[- ]?time,? (?:or|and|/) ?contract|full[- ]?time,?"
              + " contract\\b|contract (?:or|and|/) full[- ]?time|type: ?contract\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern FEW_HOURS =
      Pattern.compile(
          "(?:~|about |around |up to |approx\\.? )?\\b(?:[5-9]|[12]\\d|3[0-2])(?: ?(?:-|–|to)"
              + " ?(?:[12]\\d|3[0-2]))?\\+? ?(?:hours|hrs?) ?(?:/|per|a|each) ?(?:week|wk)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern OVERLAP = Pattern.compile("(?i)overlap|meeting|save|on-?call");
  private static final Pattern SHARED_TIME =
      Pattern.compile("\\bfull[ -]*(?:or|and|/|&)[ -]*part[- ]?time", Pattern.CASE_INSENSITIVE);

  @Override
  public String field() {
    return "employmentTypes";
  }

  @Override
  public void apply(Draft draft) {
    Set<EmploymentType> types = EnumSet.noneOf(EmploymentType.class);
    String header = String.join(" | ", draft.headerText(), draft.ownText(), draft.title);
    words(draft, types, header, "header-word");
    Matcher shared = SHARED_TIME.matcher(header);
    if (shared.find()) {
      add(draft, types, EmploymentType.FULL_TIME, shared.group(), "full-or-part-time");
    }
    String text = draft.text.text();
    if (types.isEmpty()
        && draft.text.mentions("time", "contract", "freelance", "internship", "employment")) {
      Matcher clear = CLEAR.matcher(text);
      while (clear.find()) {
        words(draft, types, clear.group(), "text-words");
      }
    }
    boolean perWeek = draft.text.mentions("hours", "hrs");
    if (!perWeek && !draft.text.mentions("contract")) {
      set(draft, types);
      return;
    }
    Matcher contract = ALSO_CONTRACT.matcher(text);
    if (contract.find()) {
      add(draft, types, EmploymentType.CONTRACT, contract.group(), "contract-too");
    }
    Matcher hours = FEW_HOURS.matcher(text);
    if (perWeek && hours.find() && !OVERLAP.matcher(around(text, hours)).find()) {
      add(draft, types, EmploymentType.PART_TIME, hours.group(), "few-hours");
    }
    set(draft, types);
  }

  private static void set(Draft draft, Set<EmploymentType> types) {
    if (!types.isEmpty()) {
      draft.opening.employmentTypes(List.copyOf(types));
    }
  }

  private static String around(String text, Matcher found) {
    return text.substring(
        Math.max(0, found.start() - 40), Math.min(text.length(), found.end() + 30));
  }

  private static void words(Draft draft, Set<EmploymentType> types, String text, String rule) {
    for (var word :
        WordDictionary.shared()
            .employment(text, rule.equals("header-word") ? WordDictionary.ANY : draft.language)) {
      add(draft, types, word.value(), text.substring(word.start(), word.end()), rule);
    }
  }

  private static void add(
      Draft draft, Set<EmploymentType> types, EmploymentType type, String words, String rule) {
    if (types.add(type)) {
      draft.because("employmentTypes", type, Basis.STATED, words, rule);
    }
  }
}
