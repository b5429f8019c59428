package dev.rolecall.ingest.normalize;

import dev.rolecall.model.dictionary.WordDictionary;
import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.WorkMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Remote, hybrid or on site: as the role's own words or the header say, else as labelled lines,
/// else as clear words in the text do.
final class WorkModeStep implements Step {
  private static final Pattern DAYS_IN_OFFICE =
      Pattern.compile(
          "(?:[1-4]|one|two|three|four)(?:\\s?(?:-|–|to)\\s?\\d)?\\+?\\s?(?:x|days?|times?)\\s?(?:(?:a|per|/)\\s?week|/wk|weekly)?[^.\\n"
              + "|]{0,24}(?:office|onsite|on-site|in person|in-person)|onsite (?:>=|≥) ?\\d days",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CLEAR_REMOTE =
      Pattern.compile(
          "(?i:fully[- ]remote|100% remote|remote[- ]first|remote[- ]only|work from anywhere|remote"
              + " (?:position|role|job|team|company|work|in"
              + " the|within|from|ok\\b|friendly)|(?:we(?:'|’)?(?:re| are)|is|are) (?:a )?(?:100%"
              + " |fully |completely |entirely |all )?(?:remote|distributed)\\b|position:"
              + " remote|location: remote|work(?:ing)? (?:fully )?remotely)|\\bREMOTE\\b",
          0);
  private static final Pattern CLEAR_HYBRID =
      Pattern.compile(
          "\\b[Hh]ybrid\\b[ -](?:work|role|position|schedule|model\\b(?!"
              + " of)|remote|office|environment\\b|option|job|working|in"
              + " \\p{Lu})|(?:[:,|(]|\\bis|\\bare|\\bor|\\band|fully) ?(?:a )?[Hh]ybrid\\b(?=["
              + " ]?[.,;)(|]|\\s(?:with|in|from|\\())|\\bHYBRID\\b",
          0);
  private static final Pattern CLEAR_ONSITE =
      Pattern.compile(
          "\\b[Oo]n-?site\\b(?!"
              + " (?:interview|gym|lunch|visit|meal|chef|parking|caf|childcare|training|doctor|massage|at"
              + " (?:client|customer)|with (?:client|customer)|snacks|perks))|[Ii]n[- ]person"
              + " (?:role|position|team|only)|\\b[Ii]n[- ]office"
              + " (?:role|position|only|job|\\d|environment|culture)|with us in (?:the|our)"
              + " office|[Nn]o remote|[Nn]ot remote|relocat(?:e|ion)"
              + " required|\\bONSITE\\b|\\bON-SITE\\b|[Ii]n person (?:in|at) ",
          0);
  private static final Pattern NO_REMOTE =
      Pattern.compile(
          "\\b(?:no|not|non)[- ]?(?:fully )?remote|remote:? ?(?:no\\b|not (?:possible|available|an"
              + " option))|\\bno (?:telecommut|wfh)",
          Pattern.CASE_INSENSITIVE);

  @Override
  public String field() {
    return "workModes";
  }

  @Override
  public void apply(Draft draft) {
    Set<WorkMode> modes = EnumSet.noneOf(WorkMode.class);
    draft.own.forEach(segment -> segment(draft, modes, segment, "own-word"));
    if (modes.isEmpty()) {
      draft.header.forEach(segment -> segment(draft, modes, segment, "header-word"));
      draft.locations.forEach(segment -> segment(draft, modes, segment, "location-word"));
    }
    if (modes.isEmpty()) {
      HnLabels.labelled(draft.text).stream()
          .filter(line -> !line.matches("(?is)\\W*(?:hours|employment)\\b.*"))
          .forEach(line -> segment(draft, modes, line, "labelled-word"));
    }
    if (modes.isEmpty()) {
      fromText(draft, modes);
    }
    if (!modes.isEmpty()) {
      draft.modes.addAll(modes);
      draft.opening.workModes(List.copyOf(modes));
    }
  }

  /// `ONSITE (Hybrid)` and `Onsite 2 days a week` are hybrid.
  private static void segment(Draft draft, Set<WorkMode> modes, String segment, String rule) {
    if (segment.length() > 300) {
      return;
    }
    boolean refused = NO_REMOTE.matcher(segment).find();
    Set<WorkMode> found = EnumSet.noneOf(WorkMode.class);
    for (WordDictionary.Mention<WorkMode> word :
        WordDictionary.shared().modes(segment, WordDictionary.ANY)) {
      if (word.value() != WorkMode.REMOTE || !refused) {
        found.add(word.value());
      }
    }
    boolean days = DAYS_IN_OFFICE.matcher(segment).find();
    if (days) {
      found.add(WorkMode.HYBRID);
    }
    if (found.contains(WorkMode.HYBRID) && (days || bracketed(segment))) {
      found.remove(WorkMode.ONSITE);
      if (days || segment.length() < 30) {
        found.remove(WorkMode.REMOTE);
      }
    }
    found.forEach(mode -> add(draft, modes, mode, segment, days ? "days-in-office" : rule));
  }

  private static boolean bracketed(String segment) {
    return ONSITE_HYBRID.matcher(segment).find();
  }

  private static final Pattern ONSITE_HYBRID =
      Pattern.compile(
          "(?:on-?site|in-?person|in-?office)[\\s(–-]{1,3}[^)|/,;]{0,20}hybrid|hybrid"
              + " ?\\([^)]*(?:on-?site|office|in-?person)",
          Pattern.CASE_INSENSITIVE);

  private static void fromText(Draft draft, Set<WorkMode> modes) {
    String text = draft.text.text();
    if (!NO_REMOTE.matcher(text).find()) {
      find(draft, modes, CLEAR_REMOTE, WorkMode.REMOTE, text);
    }
    find(draft, modes, CLEAR_HYBRID, WorkMode.HYBRID, text);
    find(draft, modes, DAYS_IN_OFFICE, WorkMode.HYBRID, text);
    if (!modes.contains(WorkMode.HYBRID)) {
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
