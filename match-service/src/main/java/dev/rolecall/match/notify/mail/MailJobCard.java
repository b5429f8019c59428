package dev.rolecall.match.notify.mail;

import dev.rolecall.match.newmatch.VisibleJob;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.text.AgeText;
import dev.rolecall.model.text.LocationText;
import dev.rolecall.model.text.PayText;
import dev.rolecall.model.text.Phrases;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.unbescape.html.HtmlEscape;

/// What mails say of a job whoever receives them, as HTML and as plain text. It is written once for
/// all of them.
final class MailJobCard {
  private static final String NO_PAY = "Pay not stated";

  /// Those of the first people; the pay in other currencies is written for each mail, so that a
  /// card needs no more memory than its weight.
  private static final int MAX_CURRENCIES = 4;

  private final VisibleJob job;
  private final String title;
  private final String heading;
  private final String facts;
  private final String sources;
  private final String textFacts;
  private final String textSources;
  private final ConcurrentHashMap<String, PayLines> pay = new ConcurrentHashMap<>();

  private MailJobCard(VisibleJob job) {
    this.job = job;
    this.title = Phrases.jobTitle(job.title());
    this.heading =
        link("link title", job.url(), title) + "<br>\n<b>" + html(job.company().name()) + "</b>";
    String location = LocationText.of(job.places(), job.workModes(), job.remoteScope());
    String facts = (location.isEmpty() ? "Place not stated" : location) + " · " + age(job);
    this.facts = "<div class=\"soft\">" + html(facts) + "</div>\n";
    this.textFacts = job.company().name() + " - " + facts + "\n";
    List<String> names =
        job.postings().stream()
            .map(VisibleJob.VisiblePosting::attribution)
            .filter(Objects::nonNull)
            .distinct()
            .map("Source: %s"::formatted)
            .toList();
    this.sources =
        names.stream()
            .map(name -> "<div class=\"small\">" + html(name) + "</div>\n")
            .collect(Collectors.joining());
    this.textSources = names.stream().map("  %s\n"::formatted).collect(Collectors.joining());
  }

  static MailJobCard of(VisibleJob job) {
    return new MailJobCard(job);
  }

  private static String age(VisibleJob job) {
    return job.postedAt() == null
        ? "first seen " + AgeText.date(job.firstSeenAt())
        : "posted " + AgeText.date(job.postedAt());
  }

  /// About how many bytes it needs.
  int weight() {
    return 2 * (heading.length() + facts.length() + textFacts.length()) + 2_000;
  }

  /// In how many currencies it keeps the pay.
  int keptCurrencies() {
    return pay.size();
  }

  /// @param date of the rates with which it was converted
  private record PayLines(LocalDate date, String html, String text) {}

  String title() {
    return title;
  }

  String url() {
    return job.url();
  }

  String company() {
    return job.company().name();
  }

  /// HTML: the title, a link to the job, and the company.
  String heading() {
    return heading;
  }

  /// HTML: places, work modes and age.
  String facts() {
    return facts;
  }

  /// HTML: the sources that must be named.
  String sources() {
    return sources;
  }

  /// Plain text: company, places, work modes and age.
  String textFacts() {
    return textFacts;
  }

  /// Plain text: the sources that must be named.
  String textSources() {
    return textSources;
  }

  /// HTML: the pay as it is stated, and what it amounts to.
  ///
  /// @param currency the person's; null when it is not known
  String pay(@Nullable String currency, CurrencyRates rates) {
    return lines(currency, rates).html();
  }

  /// The same as plain text.
  String textPay(@Nullable String currency, CurrencyRates rates) {
    return lines(currency, rates).text();
  }

  private PayLines lines(@Nullable String currency, CurrencyRates rates) {
    String key = currency == null ? "" : currency;
    PayLines known = pay.get(key);
    if (known != null && known.date().equals(rates.date())) {
      return known;
    }
    PayLines written = write(currency, rates);
    if (known != null || pay.size() < MAX_CURRENCIES) {
      pay.put(key, written);
    }
    return written;
  }

  private PayLines write(@Nullable String currency, CurrencyRates rates) {
    List<String> lines = new ArrayList<>();
    Opening.orEmpty(job.pay())
        .forEach(
            each ->
                lines.add(
                    Phrases.capitalize(
                        PayText.withAnnual(
                            each, currency == null ? each.currency() : currency, rates))));
    String name = lines.isEmpty() ? "unstated" : "pay";
    if (lines.isEmpty()) {
      lines.add(NO_PAY);
    }
    return new PayLines(
        rates.date(),
        lines.stream()
            .map(line -> "<div class=\"" + name + "\">" + html(line) + "</div>\n")
            .collect(Collectors.joining()),
        String.join("\n", lines) + "\n");
  }

  static String link(String name, String url, String text) {
    return "<a class=\"" + name + "\" href=\"" + html(url) + "\">" + html(text) + "</a>";
  }

  static String html(String text) {
    return HtmlEscape.escapeHtml4Xml(text);
  }
}
