package dev.rolecall.ingest.normalize;

import dev.rolecall.model.job.Basis;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where to apply: mail addresses, also written to be hidden from robots, and links to careers
/// pages.
final class ApplyStep implements Step {
  private static final CuedPattern AT =
      CuedPattern.of(
              "@| ?[\\[({<] ?(?:at|@) ?[\\])}>] ?| at (?=[\\w-]+(?: dot |\\[dot\\]| ?[\\[(] ?dot))",
              "@",
              "dot",
              "(at",
              "( at",
              "[at",
              "[ at",
              "{at",
              "{ at",
              "<at",
              "< at")
          .startingWith("@", " @", "(", "[", "{", "<", " (", " [", " {", " <", " at ");
  private static final Pattern HOST =
      Pattern.compile(
          " ?((?:[\\w-]{1,63}(?:\\.| ?[\\[({<] ?(?:dot|\\.) ?[\\])}>] ?| dot"
              + " )){1,4}[a-z]{2,12})\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DOT =
      Pattern.compile(" ?[\\[({<] ?(?:dot|\\.) ?[\\])}>] ?| dot ", Pattern.CASE_INSENSITIVE);
  private static final CuedPattern CAREERS =
      CuedPattern.of(
              "jobs?\\b|career|greenhouse\\.io|grnh\\.se|lever\\.co|ashbyhq|workable|apply|hiring|recruitee|teamtailor|bamboohr|personio|breezy|smartrecruiters|workatastartup|wellfound|angel\\.co/.*jobs|join-?us|/join\\b|vacanc|vacatures?|openings|positions?|opportunit|typeform|forms\\.gle|docs\\.google\\.com/forms|rippling|gem\\.com|dover\\.|pinpointhq|welcomekit|welcometothejungle|work-?with-?us|employment|stellen|karriere",
              "job",
              "career",
              "greenhouse",
              "grnh",
              "lever.co",
              "ashby",
              "workable",
              "apply",
              "hiring",
              "recruitee",
              "teamtailor",
              "bamboohr",
              "personio",
              "breezy",
              "smartrecruiters",
              "workatastartup",
              "wellfound",
              "join",
              "vacan",
              "vacatur",
              "opening",
              "position",
              "opportunit",
              "typeform",
              "forms",
              "rippling",
              "gem.com",
              "dover.",
              "pinpointhq",
              "welcome",
              "with",
              "employment",
              "stellen",
              "karriere")
          .startingWith(
              "job",
              "career",
              "greenhouse.io",
              "grnh.se",
              "lever.co",
              "ashbyhq",
              "workable",
              "apply",
              "hiring",
              "recruitee",
              "teamtailor",
              "bamboohr",
              "personio",
              "breezy",
              "smartrecruiters",
              "workatastartup",
              "wellfound",
              "angel.co/",
              "join",
              "/join",
              "vacan",
              "vacatur",
              "opening",
              "position",
              "opportunit",
              "typeform",
              "forms.gle",
              "docs.google.com/forms",
              "rippling",
              "gem.com",
              "dover.",
              "pinpointhq",
              "welcome",
              "work-with",
              "workwith",
              "employment",
              "stellen",
              "karriere");
  private static final Pattern DOTS = Pattern.compile("^\\.+");
  private static final Pattern MAILTO = Pattern.compile("(?i)^mailto:|\\?.*$");
  private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[\\w-]+(?:\\.[\\w-]+)+");

  /// Addresses in brackets, `[url](url)`, are two in one.
  private static final Pattern WRAPPED = Pattern.compile("\\]\\(https?://.*$|[\\])>]+$");

  private static final Pattern DOUBLE = Pattern.compile("\\]\\((?=https?://)");
  private static final Pattern WRITTEN = Pattern.compile("https?://[^\\s<>()\\[\\]]{4,300}");

  /// Marks that end a sentence, and no address.
  private static final Pattern CLOSING = Pattern.compile("[.,;:!?'\"*]+$");

  private static final CuedPattern NEVER =
      CuedPattern.of(
          "youtu\\.?be|twitter\\.com|//x\\.com|linkedin\\.com/(?:in|company)/|facebook\\.com|instagram\\.com|news\\.ycombinator|wikipedia\\.org|techcrunch|/blog|producthunt|//github\\.com/[^/]*/?$|crunchbase|glassdoor|medium\\.com|maps\\.google|goo\\.gl/maps|recruitment-process|interview-process|privacy[-_]?(?:notice|policy|statement)|/privacy/?$|\\bscam|recruitment-?fraud|fraud-?(?:alert|notice|warning)|//(?:www\\.|consumer\\.)?(?:ftc|eeoc|dol|e-verify)\\.gov|/cookies?\\b|/terms\\b|terms-of",
          "youtu",
          "twitter.com",
          "//x.com",
          "linkedin.com",
          "facebook.com",
          "instagram.com",
          "news.ycombinator",
          "wikipedia.org",
          "techcrunch",
          "/blog",
          "producthunt",
          "github.com",
          "crunchbase",
          "glassdoor",
          "medium.com",
          "maps",
          "-process",
          "privacy",
          "scam",
          "fraud",
          ".gov",
          "/cookie",
          "/terms",
          "terms-of");
  private static final Pattern HOME = Pattern.compile("^https?://[^/]+/?$");
  private static final Pattern ABOUT =
      Pattern.compile("(?i)profile|founder|blog|built|linkedin|about us|learn about");
  private static final CuedPattern APPLY_BEFORE =
      CuedPattern.of(
          "(?:apply|application|more info|job posting|posting|job spec|jobs? at|jobs? here|more"
              + " here|join us|full jd|details|learn more|job description|full"
              + " description|openings|open roles|positions|more roles|other roles|see our|check"
              + " out our|jd)[^.\\n"
              + "]{0,60}$",
          "appl",
          "more info",
          "posting",
          "job",
          "more ",
          "join us",
          "full ",
          "details",
          "learn",
          "openings",
          "roles",
          "positions",
          "our",
          "jd");

  @Override
  public String field() {
    return "applyUrls";
  }

  /// @param urls with what each came from, and so the mails
  private record Found(Map<String, String> urls, Map<String, String> mails) {}

  @Override
  public void apply(Draft draft) {
    Found found = draft.text.once(ApplyStep.class, () -> find(draft.text));
    draft
        .opening
        .applyUrls(List.copyOf(found.urls.keySet()))
        .applyEmails(List.copyOf(found.mails.keySet()));
    found.mails.forEach(
        (mail, words) -> draft.because("applyEmails", mail, Basis.STATED, words, "mail-address"));
    found.urls.forEach(
        (url, words) -> draft.because("applyUrls", url, Basis.STATED, words, "careers-link"));
  }

  /// Whether a text tells where to apply.
  static boolean tells(PostText text) {
    Found found = text.once(ApplyStep.class, () -> find(text));
    return !found.urls.isEmpty() || !found.mails.isEmpty();
  }

  private static Found find(PostText text) {
    Found found = new Found(new LinkedHashMap<>(), new LinkedHashMap<>());
    mails(text, found.mails);
    for (PostText.Link link : text.links()) {
      if (link.url().regionMatches(true, 0, "mailto:", 0, "mailto:".length())) {
        mailto(link.url()).forEach(mail -> found.mails.putIfAbsent(mail, link.url()));
      } else {
        for (String url : DOUBLE.split(link.url())) {
          careers(text, new PostText.Link(url, link.words(), link.at()), found.urls);
        }
      }
    }
    plain(text, found.urls);
    return found;
  }

  /// The addresses of a link to write to; one to share the page by has none.
  private static List<String> mailto(String url) {
    String to = MAILTO.matcher(url).replaceAll("").replace("%40", "@");
    return Stream.of(to.split(","))
        .map(mail -> mail.strip().toLowerCase(Locale.ROOT))
        .filter(mail -> MAIL.matcher(mail).matches())
        .toList();
  }

  private static void mails(PostText post, Map<String, String> mails) {
    String text = post.text();
    List<MatchResult> signs = AT.all(post);
    if (signs.isEmpty()) {
      return;
    }
    Matcher host = HOST.matcher(text);
    for (MatchResult at : signs) {
      int start = at.start();
      while (start > 0 && at.start() - start < 64 && isLocal(text.charAt(start - 1))) {
        start--;
      }
      host.region(at.end(), text.length());
      if (start < at.start() && host.lookingAt()) {
        String domain = DOT.matcher(host.group(1)).replaceAll(".");
        String local = DOTS.matcher(text.substring(start, at.start())).replaceAll("");
        if (!local.isEmpty()) {
          mails.putIfAbsent(
              (local + "@" + domain).toLowerCase(Locale.ROOT), text.substring(start, host.end()));
        }
      }
    }
  }

  private static boolean isLocal(char c) {
    return c == '.' || c == '+' || c == '-' || c == '_' || Character.isLetterOrDigit(c);
  }

  /// Addresses that are written out and not linked, in preformatted text.
  private static void plain(PostText text, Map<String, String> urls) {
    if (!text.mentions("http")) {
      return;
    }
    Matcher written = WRITTEN.matcher(text.text());
    while (written.find()) {
      String url = CLOSING.matcher(written.group()).replaceFirst("");
      boolean linked =
          written.group().endsWith("...")
              || text.links().stream().anyMatch(link -> link.url().startsWith(url));
      if (!linked) {
        careers(text, new PostText.Link(url, "", written.start()), urls);
      }
    }
  }

  private static void careers(PostText text, PostText.Link link, Map<String, String> urls) {
    String url = WRAPPED.matcher(link.url()).replaceAll("");
    if (!url.startsWith("http") || NEVER.finds(url)) {
      return;
    }
    if (CAREERS.finds(url) || isSaidToApply(lineBefore(text.text(), link.at()), link, url)) {
      urls.putIfAbsent(url, link.url());
    }
  }

  private static boolean isSaidToApply(String line, PostText.Link link, String url) {
    return APPLY_BEFORE.finds(line)
        || line.length() < 90 && !Words.finds(HOME, url) && tellsOfRole(line)
        || APPLY_BEFORE.finds(link.words());
  }

  /// A title or a place behind which a link stands tells of an opening there.
  private static boolean tellsOfRole(String line) {
    return HnTitles.holdsNoun(line) && !Words.finds(ABOUT, line)
        || line.length() < 40 && line.endsWith(":") && PlaceRules.isPlace(line);
  }

  /// What stands before a link in its line, or the line before when it begins one.
  private static String lineBefore(String text, int at) {
    int end = Math.min(at, text.length());
    int start = text.lastIndexOf('\n', Math.max(0, end - 1)) + 1;
    String line = text.substring(Math.min(start, end), end).strip();
    if (line.length() < 3 && start > 1) {
      int before = text.lastIndexOf('\n', start - 2) + 1;
      String previous = text.substring(before, start - 1).strip();
      line = previous.length() < 100 || previous.endsWith(":") ? previous : "";
    }
    return line.substring(Math.max(0, line.length() - 120));
  }
}
