package dev.rolecall.ingest.normalize;

import dev.rolecall.model.dictionary.WordDictionary;
import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.WorkMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Remote, hybrid or on site: as the header says, else as clear words in the text do.
final class WorkModeStep implements Step {
  private static final Pattern DAYS_IN_OFFICE =
      Pattern.compile(
          "(?:\\d|one|two|three|four)(?:\\s?(?:-|–|to)\\s?\\d)?\\+?\\s?(?:x|days?|times?)\\s?(?:(?:a|per|/)\\s?week|/wk|weekly)?[^.\\n"
              + "|]{0,24}(?:office|onsite|on-site|in person|in-person)|onsite (?:>=|≥) ?\\d days",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CLEAR_REMOTE =
      Pattern.compile(
          "fully[- ]remote|100% remote|remote[- ]first|remote[- ]only|work from anywhere|remote"
              + " (?:position|role|job|team|company|work)|we(?:'|’)?(?:re| are) (?:a )?(?:fully"
              + " )?(?:remote|distributed)|position: remote|location: remote",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CLEAR_HYBRID =
      Pattern.compile(
          "\\bhybrid\\b(?! (?:cloud|app|mobile|search|rocket|electric|car|vehicle|approach|model"
              + " of))",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CLEAR_ONSITE =
      Pattern.compile(
          "\\bon-?site\\b(?! (?:interview|gym|lunch|visit))|in[- ]person"
              + " (?:role|position|team|only)|in[- ]office\\b|no remote|not remote|relocat(?:e|ion)"
              + " required",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NO_REMOTE =
      Pattern.compile("\\b(?:no|not|non)[- ]?remote|remote:? ?no\\b", Pattern.CASE_INSENSITIVE);

  @Override
  public String field() {
    return "workModes";
  }

  @Override
  public void apply(Draft draft) {
    String header = draft.headerText() + " | " + String.join(" | ", draft.locations);
    Set<WorkMode> modes = EnumSet.noneOf(WorkMode.class);
    boolean refused = NO_REMOTE.matcher(header).find();
    for (WordDictionary.Mention<WorkMode> word :
        WordDictionary.shared().modes(header, draft.language)) {
      if (word.value() != WorkMode.REMOTE || !refused) {
        add(draft, modes, word.value(), header.substring(word.start(), word.end()), "header-word");
      }
    }
    if (DAYS_IN_OFFICE.matcher(header).find()) {
      modes.remove(WorkMode.ONSITE);
      add(draft, modes, WorkMode.HYBRID, header, "days-in-office");
    }
    if (modes.isEmpty()) {
      fromText(draft, modes);
    }
    if (!modes.isEmpty()) {
      draft.opening.workModes(List.copyOf(modes));
    }
  }

  private static void fromText(Draft draft, Set<WorkMode> modes) {
    String text = draft.text.text();
    find(draft, modes, CLEAR_REMOTE, WorkMode.REMOTE, text);
    find(draft, modes, CLEAR_HYBRID, WorkMode.HYBRID, text);
    find(draft, modes, DAYS_IN_OFFICE, WorkMode.HYBRID, text);
    if (modes.isEmpty()) {
      find(draft, modes, CLEAR_ONSITE, WorkMode.ONSITE, text);
    }
  }

  private static void find(
      Draft draft, Set<WorkMode> modes, Pattern words, WorkMode mode, String text) {
    Matcher found = words.matcher(text);
    if (found.find()) {
      add(draft, modes, mode, found.group(), "text-words");
    }
  }

  private static void add(
      Draft draft, Set<WorkMode> modes, WorkMode mode, String words, String rule) {
    if (modes.add(mode)) {
      draft.because("workModes", mode, Basis.STATED, words, rule);
    }
  }
}
