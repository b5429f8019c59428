package dev.rolecall.ingest.normalize.place;

import dev.rolecall.ingest.normalize.draft.Draft;
import dev.rolecall.ingest.normalize.draft.Step;
import dev.rolecall.ingest.normalize.text.CuedPattern;
import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.model.dictionary.WordDictionary;
import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.WorkMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The work modes: those of the role's own strings, else of the header and the location fields,
/// else of labeled lines, else those that the text states clearly.
public final class WorkModeStep implements Step {
  @Override
  public List<CuedPattern> patterns() {
    return Stream.of(ModePhrases.patterns(), RemoteDenial.patterns())
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public void apply(Draft draft) {
    Set<WorkMode> modes = EnumSet.noneOf(WorkMode.class);
    TitleModes.in(draft.title).forEach(mode -> add(draft, modes, mode, draft.title, "title-word"));
    draft.roleSegments.forEach(segment -> segment(draft, modes, segment, "role-word"));
    if (modes.isEmpty()) {
      draft.header.forEach(segment -> segment(draft, modes, segment, "header-word"));
      draft.locations.forEach(segment -> segment(draft, modes, segment, "location-word"));
      draft.locations.stream()
          .filter(location -> location.strip().equalsIgnoreCase("worldwide"))
          .forEach(location -> add(draft, modes, WorkMode.REMOTE, location, "location-word"));
      denied(draft, modes);
    }
    if (modes.isEmpty()) {
      PlaceLabels.lines(draft.text).stream()
          .filter(line -> !TERMS_LINE.starts(line))
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

  /// A field for the location often has a default such as `Remote`; the text is more reliable when
  /// it denies that for the job.
  private static void denied(Draft draft, Set<WorkMode> modes) {
    if (!draft.locations.isEmpty() && modes.contains(WorkMode.REMOTE)) {
      RemoteDenial.ofTheJob(draft.text)
          .ifPresent(
              words -> {
                modes.remove(WorkMode.REMOTE);
                add(draft, modes, WorkMode.ONSITE, words, "text-words");
              });
    }
  }

  /// Adds the modes of a string. `ONSITE (Hybrid)` and `Onsite 2 days a week` are hybrid.
  private static void segment(Draft draft, Set<WorkMode> modes, String segment, String rule) {
    if (segment.length() > 300) {
      return;
    }
    boolean excludesRemote = RemoteDenial.isIn(segment);
    Set<WorkMode> found = EnumSet.noneOf(WorkMode.class);
    for (WordDictionary.Mention<WorkMode> word :
        WordDictionary.shared().modes(segment.replace('_', ' '), WordDictionary.ANY)) {
      boolean counts = word.value() != WorkMode.REMOTE || !excludesRemote;
      if (counts && !RemoteWords.isOfSystems(segment, word.end())) {
        found.add(word.value());
      }
    }
    if (excludesRemote && found.isEmpty()) {
      found.add(WorkMode.ONSITE);
    }
    boolean days =
        ModePhrases.DAYS_IN_OFFICE.finds(segment)
            || segment.indexOf('%') >= 0 && SHARES.finds(segment);
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
    return ONSITE_HYBRID.finds(segment);
  }

  private static final FilteredPattern TERMS_LINE =
      FilteredPattern.of("(?i)\\W*(?:hours|employment)\\b");

  /// `40% WFH/60% ONSITE`.
  private static final FilteredPattern SHARES =
      FilteredPattern.of(
          "\\d ?% ?(?:wfh|remote|on-?site|(?:in[ -]?)?office|(?:from )?home)\\W+(?:and )?\\d{1,2}"
              + " ?%",
          Pattern.CASE_INSENSITIVE);

  private static final FilteredPattern ONSITE_HYBRID =
      FilteredPattern.of(
          "(?:on-?site|in-?person|in-?office)[\\s(–-]{1,3}[^)|/,;]{0,20}hybrid|hybrid"
              + " ?\\([^)]*(?:on-?site|office|in-?person)",
          Pattern.CASE_INSENSITIVE);

  private static void fromText(Draft draft, Set<WorkMode> modes) {
    List<ModePhrases.ModeMatch> found =
        draft.text.computeOnce("text-modes", () -> ModePhrases.in(draft.text));
    found.forEach(match -> add(draft, modes, match.mode(), match.words(), "text-words"));
  }

  private static void add(
      Draft draft, Set<WorkMode> modes, WorkMode mode, String words, String rule) {
    if (modes.add(mode)) {
      draft.addEvidence("workModes", mode, Basis.STATED, words, rule);
    }
  }
}
