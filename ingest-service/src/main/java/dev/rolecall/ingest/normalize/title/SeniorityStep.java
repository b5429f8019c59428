package dev.rolecall.ingest.normalize.title;

import dev.rolecall.ingest.normalize.draft.Draft;
import dev.rolecall.ingest.normalize.draft.Statement;
import dev.rolecall.ingest.normalize.draft.Step;
import dev.rolecall.ingest.normalize.text.CuedPattern;
import dev.rolecall.ingest.normalize.text.PostingText;
import dev.rolecall.model.dictionary.TitleDictionary;
import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.Seniority;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The seniorities that the title or a header string states, else those in a sentence about hiring:
/// "junior, mid-level and senior Rust developers".
public final class SeniorityStep implements Step {
  private static final String LEVEL = LevelWords.RANK_IN_TEXT;
  private static final String[] CUES = LevelWords.WORDS_IN_TEXT.toArray(String[]::new);

  private static final String NOUN =
      "(?:engineers?|developers?|devs?|scientists?|researchers?|designers?|programmers?|architects?|devops|sres?|analysts?|administrators?|consultants?|testers?|technologists?|engineering|manager)";

  /// Levels that are also verbs, areas or companies in sentences, so that they need an article and
  /// a noun: `a lead developer`.
  private static final String LEVEL_OF_ONE =
      "(?:" + LEVEL + "|lead|tech lead|technical lead|team lead)";

  /// Levels before a function: `our VP of Engineering`.
  private static final String HEAD =
      "(?:head of|vp of|vp,?|vice president of|director of|chief technology officer|cto)";

  /// `We need`, but not `you will need to mentor junior engineers`.
  private static final String NEED =
      "(?<!\\byou )(?<!\\byou will )(?<!\\byou['’]ll )need(?! to\\b)";

  /// `looking for junior and senior engineers`.
  private static final CuedPattern SOUGHT =
      CuedPattern.of(
          "(?:looking for|hiring|seeking|recruiting|"
              + NEED
              + ")[^.\\n]{0,40}?\\b("
              + LEVEL
              + "(?:(?:,| and| to|-to-|/|-| &| or)+ ?"
              + LEVEL
              + ")*)(?=[ -](?:[\\w+#./-]+ ){0,4}?"
              + NOUN
              + "\\b)",
          CUES);

  /// `looking for a lead developer`, `join us as a staff engineer`, `you will be our VP of
  /// Engineering`.
  private static final CuedPattern SOUGHT_ONE =
      CuedPattern.of(
          "(?:looking for|hiring|seeking|recruiting|"
              + NEED
              + "|join us as|(?:work|working)"
              + " as|you(?:['’]ll| will) be|this is) (?:an?|our|the)"
              + " (?:(?:first|new|next|great|experienced|talented|passionate|strong) ){0,2}("
              + LEVEL_OF_ONE
              + "(?=[ -](?:[\\w+#./-]+ ){0,3}?"
              + NOUN
              + "\\b)|"
              + HEAD
              + "(?= (?:of )?(?:software |product |platform"
              + " )?(?:engineering|technology|development|infrastructure|data|product)\\b))",
          "looking for",
          "hiring",
          "seeking",
          "recruiting",
          "need",
          "as a",
          "as our",
          "as the",
          "be a",
          "be our",
          "be the",
          "this is");

  /// `This senior position`, `an entry-level opportunity`.
  private static final CuedPattern POSITION =
      CuedPattern.of(
          "(?<!\\bnot )(?<!\\bn.t )(?<!into )\\b(?:this|an?|our)(?: is an?)? ("
              + LEVEL
              + "(?:(?: to |/| or )"
              + LEVEL
              + ")?)(?:[ -]level)? (?:[\\w+#.-]+"
              + " )?(?:position|role|opportunity|opening|vacancy)\\b",
          "position",
          "role",
          "opportunity",
          "opening",
          "vacancy");

  /// A text that starts with the person: `A principal engineer mentoring the others`.
  private static final CuedPattern PERSON =
      CuedPattern.of(
          "(?<![^\\n])an? ("
              + LEVEL
              + ")[ -](?:[\\w+#./-]+ ){0,2}?(?:engineer|developer|scientist|architect)\\b(?!"
              + " ?(?:s|at|@|team|who))",
          CUES);

  /// `junior to senior level`.
  private static final CuedPattern FROM_TO =
      CuedPattern.of(
          "\\b(?:from |at )?("
              + LEVEL
              + " (?:to|or) "
              + LEVEL
              + ")\\b(?=[ -](?:level|engineer|developer))",
          CUES);

  /// `mid ($85k-$100k) and senior ($100-125k) level positions`.
  private static final CuedPattern PAIR =
      CuedPattern.of(
          "\\b("
              + LEVEL
              + "(?: \\([^()\\n]{2,24}\\))? (?:and|or|to|&) "
              + LEVEL
              + ")(?: \\([^()\\n]{2,24}\\))?(?:[- ]level)? (?:positions|roles|openings)\\b",
          "positions",
          "roles",
          "openings");

  /// `one of three lead developers`.
  private static final CuedPattern ONE_OF =
      CuedPattern.of(
          "\\bone of (?:our|the|two|three|four|five|several|a few) ((?:lead|"
              + LEVEL
              + "))(?= (?:[\\w+#./-]+ ){0,2}?"
              + NOUN
              + "\\b)",
          "one of");

  /// `Level: Senior`, at the start of a line or between bars.
  private static final CuedPattern LABELED =
      CuedPattern.of(
          "(?<![^\\n|•·;])[ *_]*(?:(?:job|career|experience|seniority) ?level|level|seniority)[*_]*"
              + " ?: ?[*_]*("
              + LEVEL
              + "(?:(?: to |/| or | ?[–-] ?)"
              + LEVEL
              + ")?)(?=[ *_-]*(?:level)?[ *_]*(?:$|[|,;•·(]))",
          "level:",
          "level :",
          "seniority:",
          "seniority :");

  /// The cache key for a string of the header, which all roles share.
  private record Levels(String words) {}

  @Override
  public List<CuedPattern> patterns() {
    return List.of(
        LABELED, SOUGHT, SOUGHT_ONE, POSITION, PERSON, FROM_TO, PAIR, ONE_OF, Beginners.WELCOME);
  }

  @Override
  public void apply(Draft draft) {
    Set<Seniority> stated = EnumSet.noneOf(Seniority.class);
    stated.addAll(TitleLevels.of(draft.title));
    draft.roleSegments.forEach(words -> stated.addAll(levelsOnly(words)));
    draft.header.forEach(
        words -> stated.addAll(draft.text.computeOnce(new Levels(words), () -> levelsOnly(words))));
    if (!stated.isEmpty()) {
      set(draft, stated, draft.title, "title-word");
      return;
    }
    PostingText text = draft.roleText.isAmongLeveled() ? draft.roleText.own() : draft.text;
    text.computeOnce(SeniorityStep.class, () -> inText(text))
        .or(() -> Beginners.in(draft))
        .ifPresent(levels -> set(draft, levels.value(), levels.words(), levels.rule()));
  }

  private static Optional<Statement<Set<Seniority>>> inText(PostingText text) {
    return LABELED
        .first(text)
        .or(() -> SOUGHT.first(text))
        .or(() -> SOUGHT_ONE.first(text))
        .or(() -> POSITION.first(text))
        .or(() -> FROM_TO.first(text))
        .or(() -> PAIR.first(text))
        .or(() -> PERSON.first(text))
        .or(() -> ONE_OF.first(text))
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
