package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.text.CuedPattern;
import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.text.PostingText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Determines whether a top-level comment of a thread advertises a job, and why not.
public final class HnJobFilter {
  private static final FilteredPattern STARTS_AS_SEEKER =
      FilteredPattern.of(
          "(?i)\\W*(?:seeking (?:freelance )?work\\b|seeking (?:a"
              + " )?(?:partner|co-?founder|job|position|new role)\\b|not a job\\b|looking for"
              + " (?:work|a job|an? (?:new"
              + " )?(?:role|job|position|opportunity)|opportunities)\\b|available"
              + " for\\b|[^.!?\\n]{0,120}\\bavailable for hire\\b)");

  /// Applies to the start of the text only: founders may mention later that they once looked for
  /// work.
  private static final CuedPattern I_AM_LOOKING =
      CuedPattern.of(
          "\\bi(?:['’]?m| am) (?:an? (?:[\\w+#./-]+ ){0,6})?(?:currently |actively |also"
              + " )*(?:looking for|seeking|open to|available for) (?:an? |new |my next"
              + " |full.?time |part.?time |remote |freelance |any |contract |other"
              + " )*(?:job|work|role|position|opportunit|internship|project)",
          "looking for",
          "seeking",
          "open to",
          "available for");

  private static final int MAX_SEEKER_POSITION = 120;
  private static final CuedPattern RELOCATES =
      CuedPattern.of("willing to relocate\\s*:", "willing to relocate");
  private static final CuedPattern RESUME =
      CuedPattern.of("^\\W*(?:résumé|resume|cv)\\s*(?:/cv)?\\s*:\\s*\\S", "résumé", "resume", "cv");
  private static final CuedPattern HIRING =
      CuedPattern.of(
          "\\b(?:['’]s hiring|(?:is|are) searching for|i(?:['’]m| am) (?:currently )?hiring|we are"
              + " recruiting|(?:we want|i want|looking|hoping) to hire|looking to"
              + " (?:grow|hire|add|expand|bring)|hiring worldwide|role:|seeking"
              + " freelancers?|positions? (?:are"
              + " )?(?:available|open)|(?:engineer|developer|scientist|designer|programmer)s?"
              + " (?:wanted|needed)|(?:have|has) (?:an? |several"
              + " )?openings?|wanted[:.]|(?:engineer|developer|scientist|designer)s? (?:at|for)"
              + " \\p{Lu}|we(?:'|’)?(?:re| are)(?: \\w+){0,3} (?:hiring|looking"
              + " for|seeking|recruiting|searching)|(?:is|are)(?: \\w+){0,2} (?:hiring|looking"
              + " for|seeking|recruiting)|now hiring|hiring(?: for)?"
              + " (?:an?|our|multiple|several|senior|software|engineers?|developers?)|join"
              + " (?:us|our|the) |looking for"
              + " (?:an?|our|multiple|several|senior|software|talented|experienced|great|people|engineers?|developers?)|open"
              + " (?:roles?|positions?)|job openings?|to apply|apply"
              + " (?:at|here|to|via|through|now|directly)|send (?:us |me )?(?:your|an?)"
              + " (?:resume|cv|email)|we need an?|role open|roles open|new role|new"
              + " position|position available|wir suchen|nous (?:recrutons|cherchons)|wij zoeken|on"
              + " recrute|buscamos|we have (?:an? )?(?:open|several|multiple))",
          "search",
          "recru",
          "hir",
          "looking",
          "role",
          "seeking",
          "position",
          "engineer",
          "developer",
          "scientist",
          "designer",
          "programmer",
          "wanted",
          "join",
          "opening",
          "apply",
          "send",
          "we need",
          "suchen",
          "cherchons",
          "zoeken",
          "buscamos",
          "we have");

  /// Someone who answers a job post: with an application, or to the company.
  private static final FilteredPattern APPLICATION =
      FilteredPattern.of(
          "(?i)\\W*(?:(?:hi|hey|hello|dear)\\b[^.!?\\n"
              + "]{0,30}[.,!]?\\s+)?(?:i(?: am|['’]m|['’]d be| would be)? (?:very |really |also"
              + " |definitely )?interested in (?:this|the|your|these|that|applying)|i(?:['’]d|"
              + " would) (?:like|love) to (?:apply|be considered|work)|i (?:have |just"
              + " )?(?:applied|sent you|emailed)|please (?:find|see|consider) my|my"
              + " (?:resume|cv|name is \\w+[^.]{0,40}(?:apply|looking for))|i(?: am|['’]m)"
              + " (?:applying|a recent grad))|(?:hi|hey|hello|dear) [\\w. ]{2,30} team\\b");

  /// The start of a question or a remark to other people in the thread.
  private static final FilteredPattern REMARK =
      FilteredPattern.of(
          "(?i)^(?:is|are|do|does|what|why|how|when|where|who|can|could|would|any|anyone|anybody|has|have|did|&gt;|>|i"
              + " (?:applied|would|think|was|am|have|had|love|don|can)|thanks|thank"
              + " you|this|please|surely|just|note|ps|reminder|same|so|if you|for those|fyi|@)\\b");

  private static final FilteredPattern GREETING =
      FilteredPattern.of("^\\W*(?:hi|hey|hello|thanks)\\b[^.!?\\n]{0,20}[,.!]\\s+");

  private static final int MIN_LENGTH = 40;

  /// A list of roles in a shorter text is not an advertisement.
  private static final int MIN_LIST_LENGTH = 80;

  /// A longer text that starts like a question or remark can still be an advertisement.
  private static final int MAX_REMARK_LENGTH = 500;

  private HnJobFilter() {}

  /// The patterns that search the whole text of a comment.
  public static List<CuedPattern> patterns() {
    return Stream.of(
            List.of(I_AM_LOOKING, RELOCATES, RESUME, HIRING),
            HnAd.patterns(),
            HnProse.patterns(),
            WantedTitles.patterns(),
            NamedAreas.patterns(),
            FilledPosts.patterns())
        .flatMap(List::stream)
        .toList();
  }

  /// The reason why the comment is not a job, empty when it is one.
  public static Optional<String> rejection(HnHeader header, PostingText text) {
    String words = text.text();
    if (words.isBlank()) {
      return Optional.of("deleted");
    }
    if (isSeeker(header, text)) {
      return Optional.of("job-seeker");
    }
    if (header.isPresent() && (!header.titles().isEmpty() || header.hasPlaceOrTerms())) {
      return Optional.empty();
    }
    if (words.length() > MIN_LIST_LENGTH && HnRoles.hasList(header, text)) {
      return Optional.empty();
    }
    if (words.length() < MIN_LENGTH) {
      return Optional.of("not-a-job");
    }
    if (APPLICATION.starts(words)) {
      return Optional.of("not-a-job");
    }
    String start = GREETING.replaceFirst(words.toLowerCase(Locale.ROOT), "");
    boolean remark = REMARK.finds(start);
    boolean job =
        HIRING.finds(text)
            ? !remark || words.length() >= MAX_REMARK_LENGTH
            : !remark && (HnAd.matches(text) || HnAd.namesRole(text));
    return job || HnShortAd.matches(text) ? Optional.empty() : Optional.of("not-a-job");
  }

  private static boolean isEmployer(PostingText text) {
    return !text.mentions("technologies:", "résumé", "resume")
        && text.mentions("we do", "we'll", "our ", "we are");
  }

  /// Employers too write lines such as `Willing to relocate: depends on the candidate`.
  private static boolean isSeeker(HnHeader header, PostingText text) {
    return STARTS_AS_SEEKER.starts(text.text())
        || I_AM_LOOKING.first(text).filter(said -> said.start() <= MAX_SEEKER_POSITION).isPresent()
        || RELOCATES.finds(text) && !hires(text) && !isEmployer(text)
        || RESUME.finds(text) && !(!header.titles().isEmpty() && hires(text));
  }

  private static boolean hires(PostingText text) {
    return HIRING.finds(text) && !text.mentions("technologies:", "my resume", "hire me");
  }
}
