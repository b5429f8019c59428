package dev.rolecall.match.notify.mail;

import dev.rolecall.match.newmatch.NewJob;
import dev.rolecall.match.newmatch.NewMatch;
import dev.rolecall.match.newmatch.NewMatchList;
import dev.rolecall.match.newmatch.NewSearchJobs;
import dev.rolecall.match.newmatch.VisibleJob;
import dev.rolecall.match.people.Account;
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
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes what a mail says of each job.
final class MailItems {
  private static final int MAX_REASONS = 6;

  /// The criterion of watched companies.
  private static final String COMPANY = "company";

  /// The minimum scores of a part that is marked as a good and as a partial match.
  private static final int MIN_GOOD = 70;

  private static final int MIN_PARTIAL = 40;

  private final MailLinkTokens links;
  private final Supplier<CurrencyRates> rates;
  private final String pages;

  /// @param pages the base URL of the job pages, without a trailing slash
  MailItems(MailLinkTokens links, Supplier<CurrencyRates> rates, String pages) {
    this.links = links;
    this.rates = rates;
    this.pages = pages;
  }

  List<MailItem> of(Account account, NewMatchList found) {
    boolean several =
        found.matches().stream().map(each -> each.profile().id()).distinct().count() > 1;
    CompanyGroups groups = new CompanyGroups();
    found
        .matches()
        .forEach(match -> groups.add(match.visibleMatch().job(), item(account, match, several)));
    return groups.items();
  }

  List<MailItem> of(Account account, NewSearchJobs found) {
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
