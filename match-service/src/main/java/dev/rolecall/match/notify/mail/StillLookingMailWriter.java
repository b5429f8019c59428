package dev.rolecall.match.notify.mail;

import dev.rolecall.match.judge.RuleEffects;
import dev.rolecall.match.notify.digest.DigestClaim;
import dev.rolecall.match.people.Account;
import dev.rolecall.match.people.Unsubscription;
import dev.rolecall.model.text.Phrases;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.UriUtils;

/// Writes the mail that says that nothing was new for a week: what was searched, how many open jobs
/// match, and the one change to the profile that would add the most jobs.
public final class StillLookingMailWriter {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);
  private static final int MAX_RULES = 3;

  /// What hides a job, by criterion, after "by".
  private static final Map<String, String> RULES =
      Map.ofEntries(
          Map.entry("clearance", "security clearance"),
          Map.entry("company", "companies that you exclude"),
          Map.entry("employment", "employment"),
          Map.entry("experience", "years of experience"),
          Map.entry("family", "kind of work"),
          Map.entry("pay", "pay"),
          Map.entry("place", "place and work mode"),
          Map.entry("posting", "old or inactive postings"),
          Map.entry("requirements", "required skills"),
          Map.entry("seniority", "level"),
          Map.entry("skills", "skills that you need or avoid"),
          Map.entry("visa", "visa and permits"),
          Map.entry("words", "words that you exclude"));

  private final MailTemplates templates;
  private final AlertEnvelope envelope;
  private final String pages;

  /// @param pages the base URL of the pages, without a trailing slash
  public StillLookingMailWriter(MailTemplates templates, AlertEnvelope envelope, String pages) {
    this.templates = templates;
    this.envelope = envelope;
    this.pages = pages;
  }

  /// A profile, as the templates show it.
  ///
  /// @param title null when there is one profile only
  /// @param counts `12 of 3,400 open jobs match, none of them new.`
  /// @param hidden what hides the others; empty when nothing does
  /// @param change what would add the most jobs; empty when no change adds any
  public record Section(
      String title,
      String searched,
      String counts,
      String hidden,
      String change,
      String matchesUrl,
      String editUrl) {}

  /// A saved search: its name and `12 open jobs`.
  public record Row(String name, String open, String url) {}

  public Mail write(Account account, DigestClaim claim, StillLooking found) {
    List<Section> sections = found.profiles().stream().map(this::section).toList();
    Map<String, Object> values = new HashMap<>();
    values.put("date", DATE.format(claim.date()));
    values.put("preheader", preheader(sections));
    values.put("sections", sections);
    values.put("several", sections.size() > 1);
    values.put("searches", found.searches().stream().map(this::row).toList());
    values.put("pages", pages);
    values.put("unsubscribeUrl", envelope.unsubscribeUrl(new Unsubscription.All(account.id())));
    return envelope.mail(
        account,
        claim,
        subject(found),
        templates.render("still-looking.txt", values),
        templates.render("still-looking.html", values));
  }

  /// Without a number when it is not known: a job may match two profiles, and of very many jobs
  /// only some were compared.
  private static String subject(StillLooking found) {
    int matching = found.matching();
    if (matching == 0 && found.isExact()) {
      return "No new jobs this week, and no open job matches";
    }
    String nothing = "No new jobs this week";
    return matching == 0 || found.profiles().size() > 1
        ? nothing
        : nothing
            + (found.isExact() ? ", " : ", about ")
            + Phrases.count(matching, "open job matches", "open jobs match");
  }

  /// The first change, as it is what the person can do.
  private static String preheader(List<Section> sections) {
    return sections.stream()
        .flatMap(each -> Stream.of(each.change(), each.counts()))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  private Section section(StillLooking.Searched searched) {
    RuleEffects effects = searched.effects();
    String id = UriUtils.encode(searched.profile().id(), StandardCharsets.UTF_8);
    return new Section(
        searched.profile().name(),
        ProfileSummary.of(searched.profile()),
        counts(effects, searched.profile().alert().minScore()),
        hidden(effects),
        effects.changes().stream().findFirst().map(each -> each.text() + ".").orElse(""),
        pages + "/matches?id=" + id,
        pages + "/profile/edit?id=" + id);
  }

  private static String counts(RuleEffects effects, int minScore) {
    String low =
        effects.lowScore() == 0
            ? ""
            : " %s less than %d."
                .formatted(
                    Phrases.count(
                        effects.lowScore(),
                        "other fits your rules but scores",
                        "others fit your rules but score"),
                    minScore);
    return matching(effects) + low;
  }

  private static String matching(RuleEffects effects) {
    String all = Phrases.count(effects.jobs(), "open job", "open jobs");
    boolean exact = effects.share() == 1;
    return switch (effects.shown()) {
      case 0 -> (exact ? "None of " : "Hardly any of about ") + all + " match.";
      case 1 -> "1 of " + all + " matches, and it is not new.";
      default ->
          "%s%,d of %s match, none of them new."
              .formatted(exact ? "" : "About ", effects.shown(), all);
    };
  }

  private static String hidden(RuleEffects effects) {
    String rules =
        effects.rules().stream()
            .filter(each -> each.jobs() > 0)
            .limit(MAX_RULES)
            .map(
                each ->
                    "%s (%,d)"
                        .formatted(
                            RULES.getOrDefault(each.criterion(), each.criterion()), each.jobs()))
            .collect(Collectors.joining(", "));
    return rules.isEmpty() ? "" : "Most others are hidden by: " + rules + ".";
  }

  private Row row(StillLooking.Found found) {
    return new Row(
        found.search().name(),
        Phrases.count(found.open(), "open job", "open jobs"),
        pages + "/jobs?q=" + UriUtils.encode(found.search().query(), StandardCharsets.UTF_8));
  }
}
