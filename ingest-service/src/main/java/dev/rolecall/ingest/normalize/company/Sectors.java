package dev.rolecall.ingest.normalize.company;

import dev.rolecall.ingest.normalize.draft.Draft;
import dev.rolecall.ingest.normalize.text.CuedPattern;
import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.text.PostingText;
import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.Company;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Recognizes what a company does, only from what a posting says about the company itself: "we are
/// a fintech", "Acme is a healthcare startup". Customers, skills and earlier employers also have
/// sectors, so a phrase without the company as its subject says nothing.
public final class Sectors {
  /// The sector, and the words that state it.
  record Found(String sector, String words) {}

  /// What is between the subject and the sector: `is a fast-growing, profitable`.
  private static final FilteredPattern STATEMENT =
      FilteredPattern.of(
          "(?:(?<verb>\\b(?:is|are|am)|['’]re)(?: (?:now|also|currently|proud to be|already"
              + "|essentially|basically|primarily))?|[,:(]| -{1,2}|\\s?[–—|]) ?"
              + "(?:(?:an?|the|one of (?:the|[\\p{L}]+[’']s)|(?:the )?[\\p{L}]+[’']s) )"
              + "(?<words>(?:[^\\s:;()]+ ){0,9})$",
          Pattern.CASE_INSENSITIVE);

  private static final FilteredPattern BRACKET_AT_END =
      FilteredPattern.of("\\s*\\([^()]{0,80}\\)?\\s*$");

  private static final FilteredPattern LEGAL_FORM =
      FilteredPattern.of("(?i),? (?:inc|ltd|llc|gmbh|corp)\\.?$");

  /// A short description behind the name: `Acme (fintech)`, `Acme | Berlin | Healthcare startup`.
  private static final FilteredPattern LABEL =
      FilteredPattern.of("(?:[:(|–—,]| -{1,2}) ?(?<words>(?:[^\\s:;()|–—,]+ ){0,4})$");

  private static final FilteredPattern LABEL_PHRASE =
      FilteredPattern.of(
          "(?:start-?up|scale-?up|company|firm|marketplace)$|^[\\w-]+tech$",
          Pattern.CASE_INSENSITIVE);

  private static final FilteredPattern CLAUSE =
      FilteredPattern.of("\\b(?:we|and|help|join|the|an?)\\b|['’]re\\b", Pattern.CASE_INSENSITIVE);

  /// Words after which a phrase is about others: `a platform for`, `not a`.
  private static final FilteredPattern ABOUT_OTHERS =
      FilteredPattern.of(
          "\\b(?:for|of|in|that|to|with|by|from|who|which|where|at|on|within|not|never|than|like|building|"
              + "used|helping|serving|former|ex|between|into|via|about|using|across|next|your|our)\\b"
              + "|\\b(?:clients?|customers?)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final FilteredPattern WE =
      FilteredPattern.of(
          "(?:^|[^\\p{L}])(?:we|our (?:company|startup|start-up|business|organi[sz]ation|firm)"
              + "|(?:the|this) (?:company|startup|employer|organi[sz]ation))$",
          Pattern.CASE_INSENSITIVE);

  /// A subordinate clause about something else.
  private static final FilteredPattern OTHER_SUBJECT =
      FilteredPattern.of(
          "\\b(?:if|when|because|imagine|clients?|customers?|partners?|investors?|founders?"
              + "|acquired by|owned by|backed by|subsidiary of|spin-?off|spun out|previously"
              + "|formerly|joined from|former|parent)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final FilteredPattern SENTENCE_END = FilteredPattern.of("[.!?;•][\")\\]]* +|\\n");

  /// What follows when the phrase is a requirement: `fintech startup experience`.
  private static final FilteredPattern REQUIREMENT =
      FilteredPattern.of(
          "^[\\s/-]*(?:experience|background|environment|knowledge|industry|setting|is a plus"
              + "|preferred|or similar|(?:team|group|product|products)\\b)",
          Pattern.CASE_INSENSITIVE);

  /// The maximum length in characters. A subject is near its verb.
  private static final int MAX_SUBJECT_LENGTH = 120;

  private Sectors() {}

  /// The patterns that search the whole text of a posting.
  public static List<CuedPattern> patterns() {
    return List.of(SectorWords.NOUN_FIRST);
  }

  /// The company with the sector that the posting states. That of an agency would be its client's.
  public static Company withSector(Company company, PostingText text) {
    return statedIn(company, text).map(found -> company.withSector(found.sector())).orElse(company);
  }

  /// Adds the evidence for the sector of the company.
  public static void addEvidence(Draft draft, Company company, PostingText text) {
    statedIn(company, text)
        .ifPresent(
            found ->
                draft.addEvidence(
                    "company.sector", found.sector(), Basis.STATED, found.words(), "sector-words"));
  }

  static Optional<Found> statedIn(Company company, PostingText text) {
    if (Boolean.TRUE.equals(company.agency())) {
      return Optional.empty();
    }
    return text.computeOnce(
        "sector",
        () ->
            SectorWords.phrases(text).stream()
                .flatMap(found -> found(found, text.text(), company).stream())
                .findFirst());
  }

  private static Optional<Found> found(MatchResult phrase, String text, Company company) {
    String before = before(text, phrase.start());
    String after = text.substring(phrase.end(), Math.min(text.length(), phrase.end() + 30));
    if (REQUIREMENT.finds(after)) {
      return Optional.empty();
    }
    return statement(before, phrase.group(), company)
        .or(() -> label(before, phrase.group(), company))
        .flatMap(
            words ->
                SectorWords.sector(words)
                    .map(sector -> new Found(sector, before.strip() + " " + phrase.group())));
  }

  /// The words of a sentence, from its article to the noun.
  private static Optional<String> statement(String before, String phrase, Company company) {
    FilteredPattern.Search found = STATEMENT.search(before);
    if (!found.find() || ABOUT_OTHERS.finds(found.group("words"))) {
      return Optional.empty();
    }
    String subject = before.substring(0, found.start()).strip();
    return isCompany(subject, found.group("verb") != null, company.name())
        ? Optional.of(found.group("words") + phrase)
        : Optional.empty();
  }

  private static Optional<String> label(String before, String phrase, Company company) {
    FilteredPattern.Search found = LABEL.search(before);
    if (!found.find()
        || !LABEL_PHRASE.finds(phrase)
        || CLAUSE.finds(found.group("words"))
        || ABOUT_OTHERS.finds(found.group("words"))) {
      return Optional.empty();
    }
    String subject = before.substring(0, found.start()).strip();
    return isCompany(subject, false, company.name()) || isHeader(subject, company.name())
        ? Optional.of(found.group("words") + phrase)
        : Optional.empty();
  }

  private static boolean isCompany(String subject, boolean isSentence, String name) {
    if (OTHER_SUBJECT.finds(subject)) {
      return false;
    }
    return isSentence && WE.finds(subject) || endsWithName(subject, name);
  }

  /// `Acme | Berlin`, the start of a line of short strings about a job of Acme.
  private static boolean isHeader(String subject, String name) {
    return !name.isEmpty()
        && subject.contains("|")
        && subject.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT));
  }

  /// `Acme`, `Acme (YC W20)`, `Acme (https://acme.example)`, `Acme | Berlin`.
  private static boolean endsWithName(String subject, String name) {
    String bare = BRACKET_AT_END.replaceFirst(subject, "");
    String plain = LEGAL_FORM.replaceFirst(bare, "").strip();
    return !name.isEmpty()
        && plain.toLowerCase(Locale.ROOT).endsWith(name.toLowerCase(Locale.ROOT));
  }

  /// The sentence up to an index, at most its last part.
  private static String before(String text, int at) {
    int from = Math.max(0, at - 2 * MAX_SUBJECT_LENGTH);
    String before = text.substring(from, at);
    FilteredPattern.Search ends = SENTENCE_END.search(before);
    int start = 0;
    while (ends.find()) {
      start = ends.end();
    }
    return before.substring(start);
  }
}
