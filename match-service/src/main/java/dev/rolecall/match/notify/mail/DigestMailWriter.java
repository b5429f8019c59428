package dev.rolecall.match.notify.mail;

import dev.rolecall.match.newmatch.NewContent;
import dev.rolecall.match.newmatch.NewJob;
import dev.rolecall.match.newmatch.NewMatch;
import dev.rolecall.match.newmatch.NewMatchList;
import dev.rolecall.match.newmatch.NewSearchJobs;
import dev.rolecall.match.newmatch.VisibleJob;
import dev.rolecall.match.notify.digest.DigestClaim;
import dev.rolecall.match.people.Account;
import dev.rolecall.match.people.UnsubscribeTokens;
import dev.rolecall.match.people.Unsubscription;
import dev.rolecall.match.people.search.SavedSearch;
import dev.rolecall.match.people.search.SavedSearchKind;
import dev.rolecall.match.people.tracker.MailLinkTokens;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.match.Match;
import dev.rolecall.model.match.MatchPart;
import dev.rolecall.model.profile.PayExpectation;
import dev.rolecall.model.profile.PayRate;
import dev.rolecall.model.profile.Profile;
import dev.rolecall.model.text.LocationText;
import dev.rolecall.model.text.PayText;
import dev.rolecall.model.text.Phrases;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/// Writes the mail of a digest.
public final class DigestMailWriter {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);
  private static final int MAX_REASONS = 6;

  /// The criterion of watched companies.
  private static final String COMPANY = "company";

  private static final int MAX_LENGTH_IN_SUBJECT = 70;

  /// The minimum scores of a part that is marked as a good and as a partial match.
  private static final int MIN_GOOD = 70;

  private static final int MIN_PARTIAL = 40;

  private final MailTemplates templates;
  private final UnsubscribeTokens tokens;
  private final MailLinkTokens links;
  private final Supplier<CurrencyRates> rates;
  private final String pages;
  private final String host;

  /// @param pages the base URL of the job pages, without a trailing slash
  /// @param host the sender's host, for Message-IDs
  public DigestMailWriter(
      MailTemplates templates,
      UnsubscribeTokens tokens,
      MailLinkTokens links,
      Supplier<CurrencyRates> rates,
      String pages,
      String host) {
    this.templates = templates;
    this.tokens = tokens;
    this.links = links;
    this.rates = rates;
    this.pages = pages;
    this.host = host;
  }

  /// The same claimed digest or instant mail gives the same Message-ID.
  public Mail write(Account account, DigestClaim claim, NewContent found) {
    String unsubscribeUrl = unsubscribeUrl(new Unsubscription.All(account.id()));
    Map<String, Object> values = new HashMap<>();
    values.put("headline", headline(found));
    values.put("date", DATE.format(claim.date()));
    values.put("sections", sections(account, found));
    values.put("pages", pages);
    values.put("unsubscribeUrl", unsubscribeUrl);
    return new Mail(
        account.email(),
        subject(found),
        templates.render("digest.txt", values),
        templates.render("digest.html", values),
        "<%s.%s.%s@%s>"
            .formatted(
                claim.isInstant() ? "alert" : "digest",
                account.id(),
                claim.label().replace('/', '.'),
                host),
        Map.of(
            "List-Unsubscribe",
            "<" + unsubscribeUrl + ">",
            "List-Unsubscribe-Post",
            "List-Unsubscribe=One-Click",
            "List-Id",
            "Rolecall digests <digests." + host + ">",
            "Auto-Submitted",
            "auto-generated"));
  }

  private String unsubscribeUrl(Unsubscription what) {
    return pages + "/api/v1/unsubscribe/" + tokens.of(what);
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

  private static String headline(NewContent found) {
    int count = found.jobs().size();
    boolean backend = found.jobs().stream().allMatch(VisibleJob::backendRelevant);
    return "%d new %s%s".formatted(count, backend ? "backend " : "", count == 1 ? "job" : "jobs");
  }

  /// On one line, without control characters, and not too long.
  private static String shortened(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return line.codePointCount(0, line.length()) <= MAX_LENGTH_IN_SUBJECT
        ? line
        : line.substring(0, line.offsetByCodePoints(0, MAX_LENGTH_IN_SUBJECT - 1)).strip() + "…";
  }

  /// The matches come first; they have no title when there is nothing else.
  private List<MailSection> sections(Account account, NewContent found) {
    List<MailSection> sections = new ArrayList<>();
    NewMatchList matches = found.matches();
    if (!matches.matches().isEmpty()) {
      sections.add(
          new MailSection(
              found.searches().isEmpty() ? null : "Your matches",
              pages + "/matches",
              items(account, matches),
              matches.more(),
              "match",
              isStoppable(found) ? "emails about these matches" : null,
              isStoppable(found) ? unsubscribeUrl(profileOf(account, matches)) : null));
    }
    found.searches().forEach(each -> sections.add(section(account, each)));
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

  private MailSection section(Account account, NewSearchJobs found) {
    SavedSearch search = found.search();
    boolean company = search.kind() == SavedSearchKind.COMPANY;
    return new MailSection(
        company ? "New at " + search.name() : "New for “" + search.name() + "”",
        pages + "/jobs?q=" + UriUtils.encode(search.query(), StandardCharsets.UTF_8),
        items(account, found),
        found.more(),
        "job",
        company ? "emails about " + search.name() : "emails for this search",
        unsubscribeUrl(new Unsubscription.OfSearch(account.id(), search.id())));
  }

  private List<MailItem> items(Account account, NewMatchList found) {
    boolean several =
        found.matches().stream().map(each -> each.profile().id()).distinct().count() > 1;
    CompanyGroups groups = new CompanyGroups();
    found
        .matches()
        .forEach(match -> groups.add(match.visibleMatch().job(), item(account, match, several)));
    return groups.items();
  }

  private List<MailItem> items(Account account, NewSearchJobs found) {
    CompanyGroups groups = new CompanyGroups();
    found.jobs().forEach(job -> groups.add(job.job(), item(account, job)));
    return groups.items();
  }

  private MailItem item(Account account, NewMatch match, boolean several) {
    Match scored = match.visibleMatch().match();
    return item(
        account,
        match.visibleMatch().job(),
        currency(match.profile()),
        scored.score(),
        reasons(scored),
        several ? match.profile().name() : null,
        match.possiblySent());
  }

  private MailItem item(Account account, NewJob found) {
    return item(account, found.job(), null, null, List.of(), null, found.possiblySent());
  }

  private MailItem item(
      Account account,
      VisibleJob job,
      @Nullable String currency,
      @Nullable Integer score,
      List<MailItem.Reason> reasons,
      @Nullable String profile,
      boolean possiblySent) {
    boolean stated = !Opening.orEmpty(job.pay()).isEmpty();
    return new MailItem(
        Phrases.jobTitle(job.title()),
        job.url(),
        job.company().name(),
        location(job),
        stated ? pay(job, currency) : List.of("Pay not stated"),
        stated,
        score,
        reasons,
        profile,
        possiblySent
            ? "Listed again because an earlier email with this job may not have reached you."
            : null,
        job.postings().stream()
            .map(VisibleJob.VisiblePosting::attribution)
            .filter(Objects::nonNull)
            .distinct()
            .toList(),
        pages + "/api/v1/mail-links/" + links.of(account.id(), job.id()),
        pages + "/not-for-me/" + job.id(),
        List.of());
  }

  private static String location(VisibleJob job) {
    String stated = LocationText.of(job.places(), job.workModes(), job.remoteScope());
    return stated.isEmpty() ? "Location not stated" : stated;
  }

  /// @param currency the person's; null when it is not known
  private List<String> pay(VisibleJob job, @Nullable String currency) {
    return Opening.orEmpty(job.pay()).stream()
        .map(
            pay ->
                PayText.withAnnual(pay, currency == null ? pay.currency() : currency, rates.get()))
        .map(Phrases::capitalize)
        .toList();
  }

  private static @Nullable String currency(Profile profile) {
    PayExpectation pay = profile.pay();
    return pay == null
        ? null
        : Stream.of(pay.target(), pay.floor())
            .filter(Objects::nonNull)
            .map(PayRate::currency)
            .findFirst()
            .orElse(null);
  }

  /// The reasons of a match, those with the largest weight first. That the person watches the
  /// company comes before them: it is a preference for this very job.
  private static List<MailItem.Reason> reasons(Match match) {
    return match.parts().stream()
        .filter(part -> part.weight() > 0 && !part.reason().isBlank())
        .sorted(
            Comparator.comparing((MatchPart part) -> !part.criterion().equals(COMPANY))
                .thenComparing(MatchPart::weight, Comparator.reverseOrder()))
        .limit(MAX_REASONS)
        .map(part -> new MailItem.Reason(sign(part.score()), part.reason()))
        .toList();
  }

  private static String sign(int score) {
    if (score >= MIN_GOOD) {
      return "+";
    }
    return score >= MIN_PARTIAL ? "~" : "-";
  }
}
