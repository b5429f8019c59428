package dev.rolecall.ingest.normalize;

import dev.rolecall.model.job.Basis;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where to apply: mail addresses, also written to be hidden from robots, and links to careers
/// pages.
final class ApplyStep implements Step {
  private static final Pattern AT =
      Pattern.compile(
          "@| ?[\\[({<] ?(?:at|@) ?[\\])}>] ?| at (?=[\\w-]+(?: dot |\\[dot\\]| ?[\\[(] ?dot))",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern HOST =
      Pattern.compile(
          " ?((?:[\\w-]{1,63}(?:\\.| ?[\\[({<] ?(?:dot|\\.) ?[\\])}>] ?| dot"
              + " )){1,4}[a-z]{2,12})\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DOT =
      Pattern.compile(" ?[\\[({<] ?(?:dot|\\.) ?[\\])}>] ?| dot ", Pattern.CASE_INSENSITIVE);
  private static final Pattern CAREERS =
      Pattern.compile(
          "jobs?\\b|career|greenhouse\\.io|grnh\\.se|lever\\.co|ashbyhq|workable|apply|hiring|recruitee|teamtailor|bamboohr|personio|breezy|smartrecruiters|workatastartup|wellfound|angel\\.co/.*jobs|join-?us|/join\\b|vacanc|vacatures?|openings|positions?|opportunit|typeform|forms\\.gle|docs\\.google\\.com/forms|rippling|gem\\.com|dover\\.|pinpointhq|welcomekit|welcometothejungle|work-?with-?us|employment|stellen|karriere",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DOTS = Pattern.compile("^\\.+");
  private static final Pattern MAILTO = Pattern.compile("^mailto:|\\?.*$");

  /// Addresses in brackets, `[url](url)`, are two in one.
  private static final Pattern WRAPPED = Pattern.compile("\\]\\(https?://.*$|[\\])>]+$");

  private static final Pattern DOUBLE = Pattern.compile("\\]\\((?=https?://)");
  private static final Pattern WRITTEN = Pattern.compile("https?://[^\\s<>()\\[\\]]{4,300}");
  private static final Pattern NEVER =
      Pattern.compile(
          "(?i)youtu\\.?be|twitter\\.com|//x\\.com|linkedin\\.com/(?:in|company)/|facebook\\.com|instagram\\.com|news\\.ycombinator|wikipedia\\.org|techcrunch|/blog|producthunt|//github\\.com/[^/]*/?$|crunchbase|glassdoor|medium\\.com|maps\\.google|goo\\.gl/maps|recruitment-process|interview-process");
  private static final Pattern HOME = Pattern.compile("^https?://[^/]+/?$");
  private static final Pattern ABOUT =
      Pattern.compile("(?i)profile|founder|blog|built|linkedin|about us|learn about");
  private static final Pattern APPLY_BEFORE =
      Pattern.compile(
          "(?:apply|application|more info|job posting|posting|job spec|jobs? at|jobs? here|more"
              + " here|join us|full jd|details|learn more|job description|full"
              + " description|openings|open roles|positions|more roles|other roles|see our|check"
              + " out our|jd)[^.\\n"
              + "]{0,60}$",
          Pattern.CASE_INSENSITIVE);

  @Override
  public String field() {
    return "applyUrls";
  }

  @Override
  public void apply(Draft draft) {
    Set<String> mails = new LinkedHashSet<>();
    if (draft.text.mentions("@", " at ", "(at", "[at", "{at", "<at", "( at", "[ at")) {
      mails(draft, mails);
    }
    Set<String> urls = new LinkedHashSet<>();
    for (PostText.Link link : draft.text.links()) {
      if (link.url().startsWith("mailto:")) {
        mails.add(MAILTO.matcher(link.url()).replaceAll("").toLowerCase(Locale.ROOT));
      } else {
        for (String url : DOUBLE.split(link.url())) {
          careers(draft, new PostText.Link(url, link.words(), link.at()), urls);
        }
      }
    }
    plain(draft, urls);
    draft.opening.applyUrls(List.copyOf(urls)).applyEmails(List.copyOf(mails));
  }

  private static void mails(Draft draft, Set<String> mails) {
    String text = draft.text.text();
    Matcher at = AT.matcher(text);
    Matcher host = HOST.matcher(text);
    while (at.find()) {
      int start = at.start();
      while (start > 0 && at.start() - start < 64 && isLocal(text.charAt(start - 1))) {
        start--;
      }
      host.region(at.end(), text.length());
      if (start < at.start() && host.lookingAt()) {
        String domain = DOT.matcher(host.group(1)).replaceAll(".");
        String local = DOTS.matcher(text.substring(start, at.start())).replaceAll("");
        String address = (local + "@" + domain).toLowerCase(Locale.ROOT);
        if (!local.isEmpty() && mails.add(address)) {
          draft.because(
              "applyEmails",
              address,
              Basis.STATED,
              text.substring(start, host.end()),
              "mail-address");
        }
      }
    }
  }

  private static boolean isLocal(char c) {
    return c == '.' || c == '+' || c == '-' || c == '_' || Character.isLetterOrDigit(c);
  }

  /// Addresses that are written out and not linked, in preformatted text.
  private static void plain(Draft draft, Set<String> urls) {
    if (!draft.text.mentions("http")) {
      return;
    }
    Matcher written = WRITTEN.matcher(draft.text.text());
    while (written.find()) {
      String url = written.group();
      boolean linked =
          url.endsWith("...")
              || draft.text.links().stream().anyMatch(link -> link.url().startsWith(url));
      if (!linked) {
        careers(draft, new PostText.Link(url, "", written.start()), urls);
      }
    }
  }

  private static void careers(Draft draft, PostText.Link link, Set<String> urls) {
    String url = WRAPPED.matcher(link.url()).replaceAll("");
    if (!url.startsWith("http") || Words.finds(NEVER, url)) {
      return;
    }
    String line = lineBefore(draft.text.text(), link.at());
    boolean meant =
        Words.finds(CAREERS, url)
            || Words.finds(APPLY_BEFORE, line)
            || line.length() < 90 && !Words.finds(HOME, url) && tellsOfRole(line)
            || Words.finds(APPLY_BEFORE, link.words());
    if (meant && urls.add(url)) {
      draft.because("applyUrls", url, Basis.STATED, link.url(), "careers-link");
    }
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
