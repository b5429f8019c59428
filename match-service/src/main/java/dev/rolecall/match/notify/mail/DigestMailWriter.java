package dev.rolecall.match.notify.mail;

import dev.rolecall.match.newmatch.NewMatch;
import dev.rolecall.match.newmatch.NewMatchList;
import dev.rolecall.match.newmatch.VisibleJob;
import dev.rolecall.match.people.Account;
import dev.rolecall.match.people.UnsubscribeTokens;
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
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
  private final Supplier<CurrencyRates> rates;
  private final String pages;
  private final String host;

  /// @param pages the base URL of the job pages, without a trailing slash
  /// @param host the sender's host, for Message-IDs
  public DigestMailWriter(
      MailTemplates templates,
      UnsubscribeTokens tokens,
      Supplier<CurrencyRates> rates,
      String pages,
      String host) {
    this.templates = templates;
    this.tokens = tokens;
    this.rates = rates;
    this.pages = pages;
    this.host = host;
  }

  /// The same account and date give the same Message-ID.
  public Mail write(Account account, LocalDate date, NewMatchList found) {
    String unsubscribeUrl = pages + "/api/v1/unsubscribe/" + tokens.of(account.id());
    Map<String, Object> values = new HashMap<>();
    values.put("headline", headline(found));
    values.put("date", DATE.format(date));
    values.put("items", items(found));
    values.put("more", found.more());
    values.put("pages", pages);
    values.put("unsubscribeUrl", unsubscribeUrl);
    return new Mail(
        account.email(),
        subject(found),
        templates.render("digest.txt", values),
        templates.render("digest.html", values),
        "<digest.%s.%s@%s>".formatted(account.id(), date, host),
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

  private static String subject(NewMatchList found) {
    VisibleJob best = found.matches().getFirst().visibleMatch().job();
    return "%s for you%s %s at %s"
        .formatted(
            headline(found),
            found.matches().size() == 1 ? ":" : ", including",
            shortened(best.title()),
            shortened(best.company().name()));
  }

  private static String headline(NewMatchList found) {
    int count = found.matches().size();
    boolean backend =
        found.matches().stream().allMatch(each -> each.visibleMatch().job().backendRelevant());
    return "%d new %s%s".formatted(count, backend ? "backend " : "", count == 1 ? "job" : "jobs");
  }

  /// On one line, without control characters, and not too long.
  private static String shortened(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return line.codePointCount(0, line.length()) <= MAX_LENGTH_IN_SUBJECT
        ? line
        : line.substring(0, line.offsetByCodePoints(0, MAX_LENGTH_IN_SUBJECT - 1)).strip() + "…";
  }

  private List<MailItem> items(NewMatchList found) {
    boolean several =
        found.matches().stream().map(each -> each.profile().id()).distinct().count() > 1;
    return found.matches().stream().map(match -> item(match, several)).toList();
  }

  private MailItem item(NewMatch match, boolean several) {
    VisibleJob job = match.visibleMatch().job();
    boolean stated = !Opening.orEmpty(job.pay()).isEmpty();
    return new MailItem(
        job.title(),
        job.url(),
        job.company().name(),
        location(job),
        stated ? pay(job, match.profile()) : List.of("Pay not stated"),
        stated,
        match.visibleMatch().match().score(),
        reasons(match.visibleMatch().match()),
        several ? match.profile().name() : null,
        match.possiblySent()
            ? "Listed again because an earlier email with this job may not have reached you."
            : null,
        job.postings().stream()
            .map(VisibleJob.VisiblePosting::attribution)
            .filter(Objects::nonNull)
            .distinct()
            .toList());
  }

  private static String location(VisibleJob job) {
    String stated = LocationText.of(job.places(), job.workModes(), job.remoteScope());
    return stated.isEmpty() ? "Location not stated" : stated;
  }

  private List<String> pay(VisibleJob job, Profile profile) {
    String currency = currency(profile);
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
