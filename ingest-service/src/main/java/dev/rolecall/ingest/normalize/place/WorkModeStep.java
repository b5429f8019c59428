package dev.rolecall.ingest.normalize.place;

import dev.rolecall.ingest.normalize.draft.Draft;
import dev.rolecall.ingest.normalize.draft.Step;
import dev.rolecall.ingest.normalize.text.CuedPattern;
import dev.rolecall.ingest.normalize.text.PostingText;
import dev.rolecall.ingest.normalize.text.Words;
import dev.rolecall.model.dictionary.WordDictionary;
import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.WorkMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The work modes: those of the role's own strings, else of the header and the location fields,
/// else of labeled lines, else those that the text states clearly.
public final class WorkModeStep implements Step {
  private static final CuedPattern DAYS_IN_OFFICE =
      CuedPattern.of(
              "on-?site \\(?[1-4] days?(?:/| a | per"
                  + " )week|(?:[1-4]|one|two|three|four)(?:\\s?(?:-|–|to)\\s?\\d)?\\+?\\s?(?:x|days?|times?)\\s?(?:(?:a|per|/)\\s?week|/wk|weekly)?[^.\\n"
                  + "|]{0,24}(?:office|onsite|on-site|in person|in-person)|onsite (?:>=|≥) ?\\d"
                  + " days",
              "office",
              "onsite",
              "on-site",
              "in person",
              "in-person")
          .startingWith("1", "2", "3", "4", "one", "two", "three", "four", "onsite");
  private static final CuedPattern REMOTE_PHRASE =
      CuedPattern.of(
          "(?-i:(?i:fully[- ]remote|100% remote|remote[- ]first|remote[- ]only|work from"
              + " anywhere|remote (?:position|role|job|team|company|work|in"
              + " the|within|from|ok\\b|friendly)|(?:we(?:'|’)?(?:re| are)|is|are) (?:a )?(?:100%"
              + " |fully |completely |entirely |all )?(?:remote|distributed)\\b|position:"
              + " remote|location: remote|work(?:ing)? (?:fully )?remotely)|\\bREMOTE\\b)",
          "remote", "distributed", "work from anywhere");
  private static final CuedPattern HYBRID_PHRASE =
      CuedPattern.of(
          "(?-i:\\b[Hh]ybrid\\b[ -](?:work|role|position|schedule|model\\b(?!"
              + " of)|remote|office|environment\\b|option|job|working|in"
              + " \\p{Lu})|(?:[:,|(]|\\bis|\\bare|\\bor|\\band|fully) ?(?:a )?[Hh]ybrid\\b(?=["
              + " ]?[.,;)(|]|\\s(?:with|in|from|\\())|\\bHYBRID\\b)",
          "hybrid");
  private static final CuedPattern ONSITE_PHRASE =
      CuedPattern.of(
              "(?-i:\\b[Oo]n-?site\\b(?!"
                  + " (?:interview|gym|lunch|visit|meal|chef|parking|caf|childcare|training|doctor|massage|at"
                  + " (?:client|customer)|with (?:client|customer)|snacks|perks))|[Ii]n[- ]person"
                  + " (?:role|position|team|only)|\\b[Ii]n[- ]office"
                  + " (?:role|position|only|job|\\d|environment|culture)|with us in (?:the|our)"
                  + " office|[Nn]o remote|[Nn]ot remote|relocat(?:e|ion)"
                  + " required|\\bONSITE\\b|\\bON-SITE\\b|[Ii]n person (?:in|at) )",
              "onsite",
              "on-site",
              "in person",
              "in-person",
              "office",
              "remote",
              "required")
          .startingWith(
              "onsite",
              "on-site",
              "in person",
              "in-person",
              "in office",
              "in-office",
              "with us in",
              "no remote",
              "not remote",
              "relocat");
  private static final CuedPattern NO_REMOTE =
      CuedPattern.of(
          "\\b(?:no|not|non)[- ]?(?:fully )?remote|\\btemporar(?:ily|y) remote|remote"
              + " (?:temporarily|for now)\\b|remote:? ?(?:no\\b|not (?:possible|available|an"
              + " option))|\\bno (?:telecommut|wfh)",
          "remote",
          "no telecommut",
          "no wfh");

  @Override
  public List<CuedPattern> patterns() {
    return List.of(DAYS_IN_OFFICE, REMOTE_PHRASE, HYBRID_PHRASE, ONSITE_PHRASE, NO_REMOTE);
  }

  @Override
  public void apply(Draft draft) {
    Set<WorkMode> modes = EnumSet.noneOf(WorkMode.class);
    draft.roleSegments.forEach(segment -> segment(draft, modes, segment, "role-word"));
    if (modes.isEmpty()) {
      draft.header.forEach(segment -> segment(draft, modes, segment, "header-word"));
      draft.locations.forEach(segment -> segment(draft, modes, segment, "location-word"));
    }
    if (modes.isEmpty()) {
      PlaceLabels.lines(draft.text).stream()
          .filter(line -> !TERMS_LINE.matcher(line).lookingAt())
          .forEach(line -> segment(draft, modes, line, "labeled-word"));
    }
    if (modes.isEmpty()) {
      fromText(draft, modes);
    }
    if (!modes.isEmpty()) {
      draft.modes.addAll(modes);
      draft.opening.workModes(List.copyOf(modes));
    }
  }

  /// Adds the modes of a string. `ONSITE (Hybrid)` and `Onsite 2 days a week` are hybrid.
  private static void segment(Draft draft, Set<WorkMode> modes, String segment, String rule) {
    if (segment.length() > 300) {
      return;
    }
    boolean excludesRemote = NO_REMOTE.finds(segment);
    Set<WorkMode> found = EnumSet.noneOf(WorkMode.class);
    for (WordDictionary.Mention<WorkMode> word :
        WordDictionary.shared().modes(segment.replace('_', ' '), WordDictionary.ANY)) {
      if (word.value() != WorkMode.REMOTE || !excludesRemote) {
        found.add(word.value());
      }
    }
    boolean days =
        DAYS_IN_OFFICE.finds(segment) || segment.indexOf('%') >= 0 && Words.finds(SHARES, segment);
    if (days) {
      found.add(WorkMode.HYBRID);
    }
    if (found.contains(WorkMode.HYBRID) && (days || isOnsiteHybrid(segment))) {
      found.remove(WorkMode.ONSITE);
      if (days || segment.length() < 30) {
        found.remove(WorkMode.REMOTE);
      }
    }
    found.forEach(mode -> add(draft, modes, mode, segment, days ? "days-in-office" : rule));
  }

  private static boolean isOnsiteHybrid(String segment) {
    return Words.finds(ONSITE_HYBRID, segment);
  }

  private static final Pattern TERMS_LINE = Pattern.compile("(?i)\\W*(?:hours|employment)\\b");

  /// `40% WFH/60% ONSITE`.
  private static final Pattern SHARES =
      Pattern.compile(
          "\\d ?% ?(?:wfh|remote|on-?site|(?:in[ -]?)?office|(?:from )?home)\\W+(?:and )?\\d{1,2}"
              + " ?%",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ONSITE_HYBRID =
      Pattern.compile(
          "(?:on-?site|in-?person|in-?office)[\\s(–-]{1,3}[^)|/,;]{0,20}hybrid|hybrid"
              + " ?\\([^)]*(?:on-?site|office|in-?person)",
          Pattern.CASE_INSENSITIVE);

  private static void fromText(Draft draft, Set<WorkMode> modes) {
    List<ModeMatch> found = draft.text.computeOnce("text-modes", () -> inText(draft.text));
    found.forEach(match -> add(draft, modes, match.mode(), match.words(), "text-words"));
  }

  private record ModeMatch(WorkMode mode, String words) {}

  private static List<ModeMatch> inText(PostingText text) {
    List<ModeMatch> found = new ArrayList<>();
    if (!NO_REMOTE.finds(text)) {
      find(text, REMOTE_PHRASE, WorkMode.REMOTE, found);
    }
    find(text, HYBRID_PHRASE, WorkMode.HYBRID, found);
    find(text, DAYS_IN_OFFICE, WorkMode.HYBRID, found);
    if (found.stream().noneMatch(match -> match.mode() == WorkMode.HYBRID)) {
      find(text, ONSITE_PHRASE, WorkMode.ONSITE, found);
    }
    return found;
  }

  private static void find(
      PostingText text, CuedPattern words, WorkMode mode, List<ModeMatch> found) {
    words.first(text).ifPresent(match -> found.add(new ModeMatch(mode, match.group())));
  }

  private static void add(
      Draft draft, Set<WorkMode> modes, WorkMode mode, String words, String rule) {
    if (modes.add(mode)) {
      draft.addEvidence("workModes", mode, Basis.STATED, words, rule);
    }
  }
}
