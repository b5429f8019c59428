package dev.rolecall.ingest.normalize.apply;

import dev.rolecall.ingest.normalize.text.CuedPattern;
import dev.rolecall.ingest.normalize.text.PostingText;
import dev.rolecall.model.html.HtmlText.Link;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds mail addresses, also those that are disguised from robots: `jobs [at] acme dot example`.
final class MailRules {
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

  private static final Pattern DOTS = Pattern.compile("^\\.+");

  private static final Pattern MAILTO = Pattern.compile("(?i)^mailto:|\\?.*$");

  private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[\\w-]+(?:\\.[\\w-]+)+");

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
      if (isMail(link.url())) {
        mailto(link.url()).forEach(mail -> mails.putIfAbsent(mail, link.url()));
      }
    }
    return mails;
  }

  static boolean isMail(String url) {
    return url.regionMatches(true, 0, "mailto:", 0, "mailto:".length());
  }

  /// The recipients of a `mailto:` link. A link for sharing a page has none.
  private static List<String> mailto(String url) {
    String to = MAILTO.matcher(url).replaceAll("").replace("%40", "@");
    return Stream.of(to.split(","))
        .map(mail -> mail.strip().toLowerCase(Locale.ROOT))
        .filter(mail -> MAIL.matcher(mail).matches())
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
}
