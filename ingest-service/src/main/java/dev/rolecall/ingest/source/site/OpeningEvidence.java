package dev.rolecall.ingest.source.site;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Signs that a page without markup describes an opening rather than an article, such as the story
/// of an employee that has a role as its title. The weights are measured on the pages of
/// `SitePagesTest`.
final class OpeningEvidence {
  static final int REQUIRED = 2;

  private static final int WAY_TO_APPLY = 2;
  private static final int MARKED_TITLE = 2;
  private static final int FIRST_PERSON = -3;
  private static final int LIST = -3;
  private static final int ARTICLE = -2;
  private static final int QUESTIONS = -2;
  private static final int QUOTES = -1;

  /// `(m/w/d)`, `(H/F)`, `80–100 %`.
  private static final Pattern IN_TITLE =
      pattern(
          "[(\\[]\\s*(?:m|w|f|d|x|h|v|i|k|div|gn)(?:\\s?[/|*,]\\s?(?:m|w|f|d|x|h|v|i|k|div|gn|n)){1,3}\\s*[)\\]]|\\d0\\s?%?\\s?[–-]\\s?100\\s?%|\\bH/F\\b|\\ball"
              + " genders\\b");

  private static final Pattern FACT =
      pattern(
          "^(?:full|part)[- ]?time\\b.*|^(?:remote|hybrid|on-?site)(?: \\(.+\\)| in"
              + " .+)?$|^[£€$]\\s?\\d.*"
              + "|.*\\b(?:CDI|CDD|CLT)\\b.*|^(?:voll|teil)zeit\\b.*|^permanent$");

  private static final Pattern SEEKS =
      pattern(
          "\\b(?:(?:we(?:['’]re| are)|is) (?:looking|searching) for|suchen wir|wir suchen|nous"
              + " (?:recherchons|recrutons)|buscamos|(?:wij|we) zoeken|alla ricerca di|cerchiamo|vi"
              + " söker|poszukujemy|procuramos|vi søker|send your (?:cv|resume) to|invia il tuo"
              + " cv)(?!\\p{L})");

  private static final Pattern READER =
      pattern(
          "\\b(?:you(?:['’](?:ll|re|ve)|r)?|du|dich|dein\\w{0,2}|vous|votre|tu|ton|tes|tus|tendrás|je|jij"
              + "|jouw|você|tuo|tua|din|ditt)(?!\\p{L})");

  private static final Pattern BYLINE =
      pattern(
          "^by \\p{L}+ \\p{L}.*|.*\\b\\d+ min(?:utes?)? read\\b.*|.*\\b(?:lesezeit|min\\.?"
              + " lesen)\\b.*");

  private static final Pattern OPEN_POSITIONS =
      pattern(
          "^(?:our |all )?(?:open|current)"
              + " (?:positions|roles|jobs|openings|vacancies)\\W*$|^(?:unsere )?offene[n]?"
              + " (?:stellen|positionen)\\W*$|^(?:nos )?(?:postes ouverts|offres"
              + " d['’]emploi)\\W*$|^(?:openstaande |onze )vacatures\\W*$|^vacantes\\W*$|^vagas"
              + " abertas\\W*$|^posizioni aperte\\W*$|^lediga (?:jobb|tjänster)\\W*$");

  private static final Pattern ARTICLE_TYPE =
      Pattern.compile(
          "\"@type\"\\s*:\\s*\\[?\\s*\"(?:BlogPosting|NewsArticle|Article|Interview)\"");

  private static final Pattern QUOTE = Pattern.compile("[“„«][^“”„«»]{20,600}[”“»]");

  /// The first person singular by language. Openings address the reader.
  private static final Map<String, Pattern> I =
      Map.of(
          "en", Pattern.compile("\\b(?:I|[Mm]y|me|myself)\\b"),
          "de", pattern("\\b(?:ich|mich|mir|mein\\w{0,2})\\b"),
          "fr", pattern("(?:\\bje\\b|\\bj['’]|\\bmoi\\b|\\bmon\\b|\\bmes\\b)"),
          "es", pattern("\\b(?:yo|mi|mis|me)\\b"),
          "nl", pattern("\\b(?:ik|mijn|mezelf)\\b"),
          "pt", pattern("\\b(?:eu|meu|minha|mim)\\b"),
          "it", pattern("\\b(?:io|mio|mia|mi)\\b"),
          "sv", pattern("\\b(?:jag|mitt|mig)\\b"));

  private static final int MIN_FIRST_PERSON = 4;

  /// Words for each word of the first person, at most.
  private static final int WORDS_FOR_EACH = 60;

  private final Document page;
  private final Element content;
  private final String title;
  private final List<String> texts;
  private final Set<OpeningLabels> labels;

  /// @param content the part of the page with the most text
  OpeningEvidence(Document page, Element content, String title) {
    this.page = page;
    this.content = content;
    this.title = title;
    this.texts = ShortTexts.of(page.body()).map(String::strip).toList();
    this.labels = OpeningLabels.among(texts.stream());
  }

  private static Pattern pattern(String expression) {
    return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /// @param language of the page, two letters
  boolean isEnough(ApplyLinks apply, OtherOpenings others, String language) {
    return score(apply.exist(), others, language) >= REQUIRED;
  }

  /// @param applicable whether there is a way to apply
  int score(boolean applicable, OtherOpenings others, String language) {
    return labels.size()
        + (labels.contains(OpeningLabels.FACT) || !has(FACT) ? 0 : 1)
        + (applicable ? WAY_TO_APPLY : 0)
        + (isMarked(page.title() + " " + title) ? MARKED_TITLE : 0)
        + (SEEKS.matcher(content.text()).find() ? 1 : 0)
        + (isInFirstPerson(language) ? FIRST_PERSON : 0)
        + (has(OPEN_POSITIONS) && others.isLinkedIn(content) ? LIST : 0)
        + (isArticle() ? ARTICLE : 0)
        + (questions() > 1 ? QUESTIONS : 0)
        + (QUOTE.matcher(content.text()).results().limit(3).count() == 3 ? QUOTES : 0);
  }

  /// Whether a title has a mark of openings.
  static boolean isMarked(String title) {
    return IN_TITLE.matcher(title).find();
  }

  static String withoutMark(String title) {
    return IN_TITLE.matcher(title).replaceAll("");
  }

  /// Openings speak to the reader, in all languages except the most formal ones.
  boolean isAddressedToReader() {
    return READER.matcher(content.text()).find();
  }

  private boolean has(Pattern text) {
    return texts.stream().anyMatch(line -> text.matcher(line).matches());
  }

  private boolean isInFirstPerson(String language) {
    Pattern words = I.get(language);
    String text = content.text();
    long found = words == null ? 0 : words.matcher(text).results().count();
    return found >= MIN_FIRST_PERSON && found * WORDS_FOR_EACH >= text.split("\\s+").length;
  }

  private boolean isArticle() {
    return has(BYLINE)
        || page.select("script[type*=json]").stream()
            .anyMatch(script -> ARTICLE_TYPE.matcher(script.data()).find());
  }

  /// Headings that are questions, as in interviews. Those of openings do not count.
  private long questions() {
    return content.select("h2, h3, h4, h5, strong, b").stream()
        .map(Element::text)
        .filter(text -> text.endsWith("?"))
        .filter(text -> Stream.of(OpeningLabels.values()).noneMatch(label -> label.isIn(text)))
        .count();
  }
}
