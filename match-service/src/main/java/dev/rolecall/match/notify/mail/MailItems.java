package dev.rolecall.match.notify.mail;

import dev.rolecall.match.newmatch.NewJob;
import dev.rolecall.match.newmatch.NewMatch;
import dev.rolecall.match.newmatch.NewMatchList;
import dev.rolecall.match.newmatch.NewSearchJobs;
import dev.rolecall.match.newmatch.VisibleJob;
import dev.rolecall.match.people.Account;
import dev.rolecall.match.people.tracker.MailLinkTokens;
import dev.rolecall.model.job.WorkMode;
import dev.rolecall.model.match.Match;
import dev.rolecall.model.match.MatchPart;
import dev.rolecall.model.profile.PayExpectation;
import dev.rolecall.model.profile.PayRate;
import dev.rolecall.model.profile.Profile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Selects what a mail says of each job.
final class MailItems {
  private static final int MAX_REASONS = 6;

  /// Of the jobs after the first ones, so that the mail can be read at a glance, and mail readers
  /// do not cut it off.
  private static final int MAX_FURTHER_REASONS = 3;

  private static final int FIRST_JOBS = 5;

  /// The criterion of watched companies.
  private static final String COMPANY = "company";

  private final JobCards cards = new JobCards();
  private final MailLinkTokens links;
  private final String pages;

  /// @param pages the base URL of the job pages, without a trailing slash
  MailItems(MailLinkTokens links, String pages) {
    this.links = links;
    this.pages = pages;
  }

  List<MailItem> of(Account account, NewMatchList found) {
    boolean several =
        found.matches().stream().map(each -> each.profile().id()).distinct().count() > 1;
    CompanyGroups<NewMatch> groups = new CompanyGroups<>();
    found
        .matches()
        .forEach(match -> groups.add(match.visibleMatch().job(), match.possiblySent(), match));
    List<MailItem> items = new ArrayList<>();
    for (List<NewMatch> group : groups.groups()) {
      int reasons = items.size() < FIRST_JOBS ? MAX_REASONS : MAX_FURTHER_REASONS;
      items.add(item(account, group, several, reasons));
    }
    return items;
  }

  List<MailItem> of(Account account, NewSearchJobs found) {
    CompanyGroups<NewJob> groups = new CompanyGroups<>();
    found.jobs().forEach(job -> groups.add(job.job(), job.possiblySent(), job));
    return groups.groups().stream().map(group -> item(account, group)).toList();
  }

  private MailItem item(Account account, List<NewMatch> group, boolean several, int reasons) {
    NewMatch match = group.getFirst();
    Match scored = match.visibleMatch().match();
    VisibleJob job = match.visibleMatch().job();
    return new MailItem(
        cards.of(job),
        currency(match.profile()),
        scored.score(),
        reasons(scored, job, reasons),
        several ? match.profile().name() : null,
        match.possiblySent(),
        hideUrl(account, job),
        notForMeUrl(job),
        others(group.stream().map(each -> each.visibleMatch().job())));
  }

  private MailItem item(Account account, List<NewJob> group) {
    NewJob found = group.getFirst();
    return new MailItem(
        cards.of(found.job()),
        null,
        null,
        List.of(),
        null,
        found.possiblySent(),
        hideUrl(account, found.job()),
        notForMeUrl(found.job()),
        others(group.stream().map(NewJob::job)));
  }

  private List<MailJobCard> others(Stream<VisibleJob> group) {
    return group.skip(1).map(cards::of).toList();
  }

  private String hideUrl(Account account, VisibleJob job) {
    return pages + "/api/v1/mail-links/" + links.of(account.id(), job.id());
  }

  private String notForMeUrl(VisibleJob job) {
    return pages + "/not-for-me/" + job.id();
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
  private static List<MailItem.Reason> reasons(Match match, VisibleJob job, int limit) {
    return match.parts().stream()
        .filter(part -> part.weight() > 0 && !part.reason().isBlank())
        .filter(part -> !part.reason().equals(MailItem.PAY_NOT_STATED))
        .sorted(
            Comparator.comparing((MatchPart part) -> !part.criterion().equals(COMPANY))
                .thenComparing(MatchPart::weight, Comparator.reverseOrder()))
        .limit(limit)
        .map(part -> new MailItem.Reason(fit(part, job), part.reason()))
        .toList();
  }

  /// What a job does not state is not a good fit, however likely it is one.
  private static MailItem.Fit fit(MatchPart part, VisibleJob job) {
    MailItem.Fit fit = MailItem.Fit.of(part.score());
    return fit == MailItem.Fit.GOOD && !isStated(part.criterion(), job)
        ? MailItem.Fit.PARTIAL
        : fit;
  }

  private static boolean isStated(String criterion, VisibleJob job) {
    return switch (criterion) {
      case "pay" -> job.pay() != null && !job.pay().isEmpty();
      case "seniority" -> job.seniority() != null && !job.seniority().isEmpty();
      case "employment" -> job.employmentTypes() != null && !job.employmentTypes().isEmpty();
      case "place" ->
          job.workModes() == null
              || !job.workModes().contains(WorkMode.REMOTE)
              || job.remoteScope() != null;
      default -> true;
    };
  }
}
