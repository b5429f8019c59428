package dev.rolecall.ingest.normalize.apply;

import dev.rolecall.ingest.normalize.text.CuedPattern;
import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.text.PostingText;
import dev.rolecall.model.html.HtmlText.Link;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds mail addresses, including those that are disguised from robots: `jobs [at] acme dot
/// example`.
final class MailRules {
  private static final CuedPattern AT =
      CuedPattern.of(
          "@| ?[\\[({<] ?(?:at|@) ?[\\])}>] ?| ?[~|] ?at ?[~|] ?| ?- ?at ?-"
              + " ?(?=[\\w-]{2,40}?(?: ?-? ?dot|\\.[a-z]{2,4}\\b))| at (?=[\\w-]+(?: dot"
              + " |\\[dot\\]| ?[\\[(] ?dot))| at"
              + " (?=[\\w-]{2,40}\\.(?:com|io|co|ai|org|net|dev|de|eu|xyz|tech|me|us|app)\\b)",
          "@",
          "~",
          "|",
          "-at",
          "- at",
          "dot",
          ".com",
          ".io",
          ".co",
          ".ai",
          ".org",
          ".net",
          ".dev",
          ".de",
          ".eu",
          ".xyz",
          ".tech",
          ".me",
          ".us",
          ".app",
          "(at",
          "( at",
          "[at",
          "[ at",
          "{at",
          "{ at",
          "<at",
          "< at");

  private static final Pattern HOST =
      Pattern.compile(
          " ?((?:[\\w-]{1,63}(?:\\.| ?[\\[({<] ?(?:dot|\\.) ?[\\])}>] ?| dot | ?-dot-"
              + " ?)){1,4}[a-z]{2,12})\\b",
          Pattern.CASE_INSENSITIVE);

  private static final FilteredPattern DOT =
      FilteredPattern.of(
          " ?[\\[({<] ?(?:dot|\\.) ?[\\])}>] ?| dot | ?-dot- ?", Pattern.CASE_INSENSITIVE);

  private static final FilteredPattern MAIL_HOST =
      FilteredPattern.of("(?i)(?:gmail|hotmail|outlook|yahoo|proton(?:mail)?|fastmail|icloud)\\.");

  private static final FilteredPattern MAILING =
      FilteredPattern.of(
          "(?i)\\b(?:e-?mail(?:ing)?|mail|write"
              + " (?:to|us|me)|ping|resumes?|cvs?)\\b[^.!?]{0,50}$|\\b(?:reach|contact|get in"
              + " touch|message|drop|shoot|connect|questions|apply:|inquir\\w+)\\b[^.!?]{0,40}\\b(?:to|at|me:?|out|us:?|with|via)[:(]?"
              + " $|\\b(?:contact|apply|reach me|reach us): $");

  private static final FilteredPattern START_OF_LINE = FilteredPattern.of("^\\W*$");

  /// The name of a page that contains `-at-`.
  private static final FilteredPattern FILE = FilteredPattern.of("(?i)\\.(?:html?|php|aspx?|pdf)$");

  private static final FilteredPattern DOTTED =
      FilteredPattern.of("(?i)(?:[\\w+-]+(?: dot | ?-dot- ?| ?[\\[({] ?dot ?[\\])}] ?))+$");

  /// Words before "at" that are no part of an address.
  private static final Set<String> NO_LOCAL_PARTS =
      Set.of(
          ("me us you him her them it out apply online here directly resume cv resumes page site"
               + " website work works working engineer engineers engineering founder cto ceo team"
               + " roles role position positions openings jobs-page look more looking us! in-mail"
               + " email mail list form application applications recruiter recruiters people folks"
               + " everyone someone anyone available located based open find")
              .split(" "));

  private static final FilteredPattern DOTS = FilteredPattern.of("^\\.+");

  private static final FilteredPattern MAILTO = FilteredPattern.of("(?i)^mailto:|\\?.*$");

  private static final FilteredPattern MAIL = FilteredPattern.of("[^@\\s]+@[\\w-]+(?:\\.[\\w-]+)+");

  private MailRules() {}

  /// The patterns that search the whole text of a posting.
  static List<CuedPattern> patterns() {
    return List.of(AT);
  }

  /// All addresses in a text and its links, each with the source text.
  static Map<String, String> find(PostingText text) {
    Map<String, String> mails = new LinkedHashMap<>();
    written(text, mails);
    for (Link link : text.links()) {
      if (isMail(link.url()) && !isForOthers(text.text(), link)) {
        mailto(link.url()).forEach(mail -> mails.putIfAbsent(mail, link.url()));
      }
    }
    mails.keySet().removeIf(MailPurposes::isOther);
    return mails;
  }

  private static boolean isForOthers(String text, Link link) {
    int start = Math.min(link.at(), text.length());
    return MailPurposes.isOther(
        text, start, Math.min(start + link.words().length(), text.length()));
  }

  static boolean isMail(String url) {
    return url.regionMatches(true, 0, "mailto:", 0, "mailto:".length());
  }

  /// The recipients of a `mailto:` link. A link for sharing a page has none.
  private static List<String> mailto(String url) {
    String to = MAILTO.replaceAll(url, "").replace("%40", "@");
    return Stream.of(to.split(","))
        .map(mail -> mail.strip().toLowerCase(Locale.ROOT))
        .filter(mail -> MAIL.matches(mail))
        .toList();
  }

  private static void written(PostingText post, Map<String, String> mails) {
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
      if (start < at.start() && host.lookingAt() && isMail(text, start, at, host)) {
        String domain = DOT.replaceAll(host.group(1), ".");
        start = withDots(text, start, at.group());
        String written = DOT.replaceAll(text.substring(start, at.start()), ".");
        String local = DOTS.replaceAll(written, "");
        if (!local.isEmpty() && !MailPurposes.isOther(text, start, host.end())) {
          mails.putIfAbsent(
              (local + "@" + domain).toLowerCase(Locale.ROOT), text.substring(start, host.end()));
        }
      }
    }
  }

  /// The plain word "at" before a host joins a mail address after a word of mailing only: `email
  /// ida at acme.example`, but not `apply at acme.example`.
  private static boolean isMail(String text, int start, MatchResult at, Matcher found) {
    String host = found.group(1);
    if (at.group().contains("-")) {
      return (start == 0 || text.charAt(start - 1) != '/') && !FILE.finds(host);
    }
    if (!at.group().equals(" at ") || DOT.finds(host)) {
      return true;
    }
    String local = text.substring(start, at.start()).toLowerCase(Locale.ROOT);
    String line = text.substring(Math.max(text.lastIndexOf('\n', start) + 1, start - 70), start);
    return !NO_LOCAL_PARTS.contains(local)
        && (MAIL_HOST.starts(host)
            || MAILING.finds(line)
            || START_OF_LINE.finds(line) && endsLine(text, found.end()));
  }

  private static boolean endsLine(String text, int end) {
    int lineEnd = text.indexOf('\n', end);
    return text.substring(end, lineEnd < 0 ? text.length() : lineEnd).isBlank();
  }

  /// `ida dot berg at acme dot example`.
  private static int withDots(String text, int start, String at) {
    FilteredPattern.Search before = DOTTED.search(text.substring(Math.max(0, start - 50), start));
    return !at.contains("@") && before.find() ? start - before.group().length() : start;
  }

  private static boolean isLocal(char c) {
    return c == '.' || c == '+' || c == '-' || c == '_' || Character.isLetterOrDigit(c);
  }
}
