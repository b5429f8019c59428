package dev.rolecall.match.notify.mail;

import dev.rolecall.match.newmatch.NewContent;
import dev.rolecall.match.newmatch.NewMatchList;
import dev.rolecall.match.newmatch.NewSearchJobs;
import dev.rolecall.match.newmatch.VisibleJob;
import dev.rolecall.match.notify.digest.DigestClaim;
import dev.rolecall.match.people.Account;
import dev.rolecall.match.people.Unsubscription;
import dev.rolecall.match.people.search.SavedSearch;
import dev.rolecall.match.people.search.SavedSearchKind;
import dev.rolecall.match.people.tracker.MailLinkTokens;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.text.Phrases;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.UriUtils;

/// Writes the mail of a digest.
public final class DigestMailWriter {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);
  private static final int MAX_JOBS_IN_PREHEADER = 3;
  private static final int MAX_LENGTH_IN_SUBJECT = 70;

  private final MailTemplates templates;
  private final AlertEnvelope envelope;
  private final MailItems items;
  private final Supplier<CurrencyRates> rates;
  private final String pages;

  /// @param pages the base URL of the job pages, without a trailing slash
  public DigestMailWriter(
      MailTemplates templates,
      AlertEnvelope envelope,
      MailLinkTokens links,
      Supplier<CurrencyRates> rates,
      String pages) {
    this.templates = templates;
    this.envelope = envelope;
    this.items = new MailItems(links, pages);
    this.rates = rates;
    this.pages = pages;
  }

  /// The same claimed digest or instant mail gives the same Message-ID.
  public Mail write(Account account, DigestClaim claim, NewContent found) {
    String unsubscribeUrl = unsubscribeUrl(new Unsubscription.All(account.id()));
    Map<String, Object> values = new HashMap<>();
    values.put("headline", headline(found));
    values.put("preheader", preheader(found));
    values.put("date", DATE.format(claim.date()));
    Items written = items(account, found);
    values.put("sections", sections(account, found, written));
    values.put("grouping", grouping(written));
    values.put("pages", pages);
    values.put("unsubscribeUrl", unsubscribeUrl);
    return envelope.mail(
        account,
        claim,
        subject(found),
        templates.render("digest.txt", values),
        templates.render("digest.html", values));
  }

  private String unsubscribeUrl(Unsubscription what) {
    return envelope.unsubscribeUrl(what);
  }

  private static String subject(NewContent found) {
    VisibleJob best = found.jobs().getFirst();
    return "%s for you%s %s at %s"
        .formatted(
            headline(found),
            found.jobs().size() == 1 ? ":" : ", including",
            shortened(Phrases.jobTitle(best.title())),
            shortened(best.company().name()));
  }

  /// What mail readers show beside the subject, before the mail is opened.
  private static String preheader(NewContent found) {
    return found.jobs().stream()
        .limit(MAX_JOBS_IN_PREHEADER)
        .map(each -> Phrases.jobTitle(each.title()) + " at " + each.company().name())
        .collect(Collectors.joining(" · "));
  }

  private static String headline(NewContent found) {
    int count = found.jobs().size();
    boolean backend = found.jobs().stream().allMatch(VisibleJob::backendRelevant);
    return "%d new %s%s".formatted(count, backend ? "backend " : "", count == 1 ? "job" : "jobs");
  }

  /// Why there are fewer places than the headline counts jobs; empty when there are as many.
  private static String grouping(Items items) {
    return items.all().allMatch(item -> item.sameCompany().isEmpty())
        ? ""
        : "More jobs at the same company are listed below its first one.";
  }

  /// On one line, without control characters, and not too long.
  private static String shortened(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return line.codePointCount(0, line.length()) <= MAX_LENGTH_IN_SUBJECT
        ? line
        : line.substring(0, line.offsetByCodePoints(0, MAX_LENGTH_IN_SUBJECT - 1)).strip() + "…";
  }

  /// @param searches those of each search
  private record Items(List<MailItem> matches, List<List<MailItem>> searches) {
    Stream<MailItem> all() {
      return Stream.concat(matches.stream(), searches.stream().flatMap(List::stream));
    }
  }

  private Items items(Account account, NewContent found) {
    return new Items(
        items.of(account, found.matches()),
        found.searches().stream().map(search -> items.of(account, search)).toList());
  }

  /// The matches come first; they have no title when there is nothing else.
  private List<MailSection> sections(Account account, NewContent found, Items written) {
    List<MailSection> sections = new ArrayList<>();
    NewMatchList matches = found.matches();
    CurrencyRates now = rates.get();
    if (!matches.matches().isEmpty()) {
      sections.add(
          new MailSection(
              found.searches().isEmpty() ? null : "Your matches",
              pages + "/matches",
              MailItemHtml.of(written.matches(), now),
              MailItemText.of(written.matches(), now),
              matches.more(),
              "match",
              "all your matches",
              isStoppable(found) ? "emails about these matches" : null,
              isStoppable(found) ? unsubscribeUrl(profileOf(account, matches)) : null));
    }
    for (int i = 0; i < found.searches().size(); i++) {
      sections.add(section(account, found.searches().get(i), written.searches().get(i), now));
    }
    return sections;
  }

  /// Whether the matches have a link of their own: they are of one profile, and not everything.
  private static boolean isStoppable(NewContent found) {
    return !found.searches().isEmpty()
        && found.matches().matches().stream().map(each -> each.profile().id()).distinct().count()
            == 1;
  }

  private static Unsubscription profileOf(Account account, NewMatchList matches) {
    return new Unsubscription.OfProfile(account.id(), matches.matches().getFirst().profile().id());
  }

  private MailSection section(
      Account account, NewSearchJobs found, List<MailItem> jobs, CurrencyRates now) {
    SavedSearch search = found.search();
    boolean company = search.kind() == SavedSearchKind.COMPANY;
    return new MailSection(
        company ? "New at " + search.name() : "New for “" + search.name() + "”",
        pages + "/jobs?q=" + UriUtils.encode(search.query(), StandardCharsets.UTF_8),
        MailItemHtml.of(jobs, now),
        MailItemText.of(jobs, now),
        found.more(),
        "job",
        company ? "all jobs at " + search.name() : "all results of this search",
        company ? "emails about " + search.name() : "emails for this search",
        unsubscribeUrl(new Unsubscription.OfSearch(account.id(), search.id())));
  }
}
