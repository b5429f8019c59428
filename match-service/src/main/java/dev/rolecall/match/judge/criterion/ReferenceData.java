package dev.rolecall.match.judge.criterion;

import dev.rolecall.match.reference.DatedFigures;
import dev.rolecall.match.reference.PayEstimates;
import dev.rolecall.model.SkillId;
import dev.rolecall.model.dictionary.CurrencyRates;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The dated figures that matches are computed with: exchange rates, the rarity of skills, and
/// estimates of pay that is not stated.
///
/// A match contains the [#version()] of its reference data, so that it can be reproduced. See
/// docs/decisions/0006.
public final class ReferenceData {
  /// The rarity of a skill that is not in the table.
  static final int DEFAULT_RARITY = 30;

  private static final ReferenceData BUNDLED =
      new ReferenceData(
          later(SkillRarity.DATE, CurrencyRates.fallback().date()),
          CurrencyRates.fallback(),
          SkillRarity.bundled(),
          PayEstimates.NONE);

  /// All bundled versions of the reference data, the earliest first. There is one for now.
  private static final List<ReferenceData> ALL = List.of(BUNDLED);

  private final LocalDate date;
  private final CurrencyRates rates;
  private final Map<SkillId, Integer> rarity;
  private final PayEstimates payEstimates;
  private final String version;

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /// @param date of its latest figures
  /// @param rarity of each skill, from 10 (in every second posting) to 30 (in 1 % or fewer)
  private ReferenceData(
      LocalDate date,
      CurrencyRates rates,
      Map<SkillId, Integer> rarity,
      PayEstimates payEstimates) {
    this.date = date;
    this.rates = rates;
    this.rarity = Map.copyOf(rarity);
    this.payEstimates = payEstimates;
    this.version = date + "/" + hash(rates, rarity, payEstimates);
  }

  /// The figures in the jar.
  public static ReferenceData bundled() {
    return BUNDLED;
  }

  /// These figures, with the rarity of skills of this reference data.
  public ReferenceData with(DatedFigures figures) {
    LocalDate latest = later(date, figures.rates().date());
    LocalDate estimated = figures.payEstimates().date();
    return new ReferenceData(
        estimated == null ? latest : later(latest, estimated),
        figures.rates(),
        rarity,
        figures.payEstimates());
  }

  /// This reference data with other pay estimates.
  public ReferenceData with(PayEstimates estimates) {
    return with(new DatedFigures(rates, estimates));
  }

  /// The latest bundled version that is not later than this time; the first when all are later.
  public static ReferenceData asOf(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    ReferenceData latest = ALL.getFirst();
    for (ReferenceData each : ALL) {
      latest = each.date.isAfter(today) ? latest : each;
    }
    return latest;
  }

  public LocalDate date() {
    return date;
  }

  public CurrencyRates rates() {
    return rates;
  }

  /// 10 to 30; a skill that is not known is rare.
  public int rarity(SkillId skill) {
    return rarity.getOrDefault(skill, DEFAULT_RARITY);
  }

  public PayEstimates payEstimates() {
    return payEstimates;
  }

  /// Its date, and a hash of its figures.
  public String version() {
    return version;
  }

  private static String hash(
      CurrencyRates rates, Map<SkillId, Integer> rarity, PayEstimates payEstimates) {
    StringBuilder figures = new StringBuilder().append(rates.date());
    Map<String, BigDecimal> sorted = new TreeMap<>(rates.perEuro());
    sorted.forEach((code, rate) -> figures.append('\n').append(code).append(rate.toPlainString()));
    new TreeMap<>(rarity).forEach((id, rare) -> figures.append('\n').append(id).append(rare));
    new TreeMap<>(payEstimates.cells())
        .forEach((cell, estimate) -> figures.append('\n').append(cell).append(estimate));
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(figures.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 4);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
