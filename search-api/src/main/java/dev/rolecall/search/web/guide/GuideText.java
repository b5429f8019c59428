package dev.rolecall.search.web.guide;

import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.search.find.PayHistogram;
import dev.rolecall.search.market.PayQuartiles;
import dev.rolecall.search.market.PayRanges;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// How guides write numbers, amounts and links.
///
/// @param currency that amounts are shown in, ISO 4217
record GuideText(String currency, CurrencyRates rates) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH);

  /// `1,234`.
  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /// `1 job`, `1,234 jobs`.
  static String jobs(long number) {
    return number == 1 ? "1 job" : count(number) + " jobs";
  }

  /// `45 %`; less than half a percent is `under 1 %`.
  static String percent(long part, long all) {
    long percent = all == 0 ? 0 : Math.round(100.0 * part / all);
    return percent == 0 && part > 0 ? "under 1 %" : percent + " %";
  }

  /// `+12 %`, `−3 %`, `±0 %`.
  static String step(long percent) {
    return percent == 0 ? "±0 %" : (percent > 0 ? "+" : "−") + Math.abs(percent) + " %";
  }

  /// The same figures in the currency.
  public PayQuartiles pay(PayQuartiles pay) {
    return pay.in(currency, rates);
  }

  /// The pay as a few ranges.
  List<PayRanges.Range> ranges(PayHistogram pay) {
    return new PayRanges(pay, currency, rates).all();
  }

  /// `85,000 EUR`.
  public String median(PayQuartiles pay) {
    return count(pay(pay).median()) + " " + currency;
  }

  /// `70,000–95,000 EUR`.
  public String middleHalf(PayQuartiles pay) {
    PayQuartiles shown = pay(pay);
    return count(shown.p25()) + "–" + count(shown.p75()) + " " + currency;
  }

  /// The address of a search.
  static String href(String search) {
    return "/jobs?q=" + URLEncoder.encode(search, StandardCharsets.UTF_8);
  }

  /// The address of the feed of a search.
  static String feed(String search) {
    return "/jobs/feed.atom?q=" + URLEncoder.encode(search, StandardCharsets.UTF_8);
  }

  /// `5 November 2026, 09:00 UTC`.
  static String time(Instant at) {
    return TIME.format(at.atZone(ZoneOffset.UTC));
  }

  /// `5 Nov 2026`.
  static String day(LocalDate date) {
    return DAY.format(date);
  }
}
