package dev.rolecall.ingest.normalize.title;

import dev.rolecall.ingest.normalize.draft.Draft;
import dev.rolecall.ingest.normalize.draft.Statement;
import dev.rolecall.ingest.normalize.draft.Step;
import dev.rolecall.ingest.normalize.text.CuedPattern;
import dev.rolecall.ingest.normalize.text.FunctionCache;
import dev.rolecall.ingest.normalize.text.PostingText;
import dev.rolecall.model.dictionary.TitleDictionary;
import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.Seniority;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The seniorities that the title or a header string states, else those in a sentence about hiring:
/// "junior, mid-level and senior Rust developers".
public final class SeniorityStep implements Step {
  private static final String LEVEL = LevelWords.RANK_IN_TEXT;
  private static final String[] CUES = LevelWords.WORDS_IN_TEXT.toArray(String[]::new);

  /// `looking for junior and senior engineers`.
  private static final CuedPattern SOUGHT =
      CuedPattern.of(
              "(?:looking for|hiring|seeking|recruiting|need)[^.\\n]{0,40}?\\b("
                  + LEVEL
                  + "(?:(?:,| and| to|/|-| &| or)+ ?"
                  + LEVEL
                  + ")*)(?=[ -](?:[\\w+#./-]+"
                  + " ){0,4}?(?:engineers?|developers?|scientists?|designers?|programmers?)\\b)",
              CUES)
          .startingWith("looking for", "hiring", "seeking", "recruiting", "need");

  /// `junior to senior level`.
  private static final CuedPattern FROM_TO =
      CuedPattern.of(
              "\\b(?:from |at )?("
                  + LEVEL
                  + " to "
                  + LEVEL
                  + ")\\b(?=[ -](?:level|engineer|developer))",
              CUES)
          .startingWith(
              Stream.concat(Stream.of("from ", "at "), LevelWords.WORDS_IN_TEXT.stream())
                  .toArray(String[]::new));

  private static final FunctionCache<Set<Seniority>> LEVELS =
      new FunctionCache<>(title -> Set.copyOf(TitleDictionary.shared().seniorities(title)));

  /// The cache key for a string of the header, which all roles share.
  private record Levels(String words) {}

  @Override
  public List<CuedPattern> patterns() {
    return List.of(SOUGHT, FROM_TO);
  }

  @Override
  public void apply(Draft draft) {
    Set<Seniority> stated = EnumSet.noneOf(Seniority.class);
    stated.addAll(LEVELS.of(draft.title));
    draft.roleSegments.forEach(words -> stated.addAll(levelsOnly(words)));
    draft.header.forEach(
        words -> stated.addAll(draft.text.computeOnce(new Levels(words), () -> levelsOnly(words))));
    if (!stated.isEmpty()) {
      set(draft, stated, draft.title, "title-word");
      return;
    }
    draft
        .text
        .computeOnce(SeniorityStep.class, () -> inText(draft.text))
        .ifPresent(levels -> set(draft, levels.value(), levels.words(), levels.rule()));
  }

  private static Optional<Statement<Set<Seniority>>> inText(PostingText text) {
    return SOUGHT
        .first(text)
        .or(() -> FROM_TO.first(text))
        .map(
            found ->
                new Statement<>(
                    TitleDictionary.shared().seniorities(found.group(1)),
                    found.group(),
                    "sought-level"));
  }

  /// The levels of a string such as `Senior, Staff`, none of a string with other words.
  private static Set<Seniority> levelsOnly(String words) {
    return TitleLevels.isOnly(words) ? TitleDictionary.shared().seniorities(words) : Set.of();
  }

  private static void set(Draft draft, Set<Seniority> levels, String words, String rule) {
    if (!levels.isEmpty()) {
      draft.opening.seniority(List.copyOf(levels));
      draft.addEvidence("seniority", levels, Basis.STATED, words, rule);
    }
  }
}
