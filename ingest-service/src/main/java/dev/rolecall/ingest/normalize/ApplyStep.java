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
  private static final Pattern MAIL =
      Pattern.compile(
          "([\\w.+-]{1,64})(?:@| ?[\\[({<] ?(?:at|@) ?[\\])}>] ?| at (?=[\\w-]+(?: dot |\\[dot\\]|"
              + " ?[\\[(] ?dot)))((?:[\\w-]{1,63}(?:\\.| ?[\\[({<] ?(?:dot|\\.) ?[\\])}>] ?| dot"
              + " )){1,4}[a-z]{2,12})\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DOT =
      Pattern.compile(" ?[\\[({<] ?(?:dot|\\.) ?[\\])}>] ?| dot ", Pattern.CASE_INSENSITIVE);
  private static final Pattern CAREERS =
      Pattern.compile(
          "jobs?\\b|career|greenhouse\\.io|lever\\.co|ashbyhq|workable|apply|hiring|recruitee|teamtailor|bamboohr|personio|breezy|smartrecruiters|workatastartup|wellfound|angel\\.co/.*jobs|join-?us|/join\\b|vacanc|vacatures?|openings|positions?|opportunit|typeform|forms\\.gle|docs\\.google\\.com/forms|rippling|gem\\.com|dover\\.|pinpointhq|welcomekit|welcometothejungle|work-?with-?us|employment|stellen|karriere",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern APPLY_BEFORE =
      Pattern.compile(
          "(?:apply|application|more info|details|learn more|job description|full"
              + " description|openings|open roles|positions|see|check out|jd)[^.\\n"
              + "]{0,40}$",
          Pattern.CASE_INSENSITIVE);

  @Override
  public String field() {
    return "applyUrls";
  }

  @Override
  public void apply(Draft draft) {
    Set<String> mails = new LinkedHashSet<>();
    Matcher mail = MAIL.matcher(draft.text.text());
    while (mail.find()) {
      String host = DOT.matcher(mail.group(2)).replaceAll(".");
      String address =
          (mail.group(1) + "@" + host).toLowerCase(Locale.ROOT).replaceAll("^\\.+", "");
      if (mails.add(address)) {
        draft.because("applyEmails", address, Basis.STATED, mail.group(), "mail-address");
      }
    }
    Set<String> urls = new LinkedHashSet<>();
    for (PostText.Link link : draft.text.links()) {
      String before =
          draft.text.text().substring(0, Math.min(link.at(), draft.text.text().length()));
      boolean meant =
          CAREERS.matcher(link.url()).find() || APPLY_BEFORE.matcher(tail(before)).find();
      if (link.url().startsWith("mailto:")) {
        mails.add(link.url().substring(7).replaceAll("\\?.*", "").toLowerCase(Locale.ROOT));
      } else if (meant && link.url().startsWith("http") && urls.add(link.url())) {
        draft.because("applyUrls", link.url(), Basis.STATED, link.url(), "careers-link");
      }
    }
    draft.opening.applyUrls(List.copyOf(urls)).applyEmails(List.copyOf(mails));
  }

  private static String tail(String text) {
    return text.substring(Math.max(0, text.length() - 60));
  }
}
