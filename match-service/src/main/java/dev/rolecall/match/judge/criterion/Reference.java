package dev.rolecall.match.judge.criterion;

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

/// The dated figures that a match is judged by: what currencies are worth, and how rare skills are.
///
/// Its [#version()] names all of its figures, so that a match says what it was judged by. See
/// docs/decisions/0006.
public final class Reference {
  /// Of a skill that the table does not have.
  static final int RARE = 30;

  private static final Reference BUNDLED =
      new Reference(
          later(SkillRarity.DATE, CurrencyRates.fallback().date()),
          CurrencyRates.fallback(),
          SkillRarity.bundled());

  /// Earliest first. There is one for now.
  private static final List<Reference> ALL = List.of(BUNDLED);

  private final LocalDate date;
  private final CurrencyRates rates;
  private final Map<SkillId, Integer> rarity;
  private final String version;

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /// @param date of its latest figures
  /// @param rarity of each skill, 10 (in every other posting) to 30 (in one of a hundred, or fewer)
  public Reference(LocalDate date, CurrencyRates rates, Map<SkillId, Integer> rarity) {
    this.date = date;
    this.rates = rates;
    this.rarity = Map.copyOf(rarity);
    this.version = date + "/" + hash(rates, rarity);
  }

  /// The figures that come with us.
  public static Reference bundled() {
    return BUNDLED;
  }

  /// The latest of those that come with us and are not later than this; the first where all are.
  public static Reference asOf(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    Reference latest = ALL.getFirst();
    for (Reference each : ALL) {
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
    return rarity.getOrDefault(skill, RARE);
  }

  /// Its date, and a hash of its figures.
  public String version() {
    return version;
  }

  private static String hash(CurrencyRates rates, Map<SkillId, Integer> rarity) {
    StringBuilder figures = new StringBuilder().append(rates.date());
    Map<String, BigDecimal> sorted = new TreeMap<>(rates.perEuro());
    sorted.forEach((code, rate) -> figures.append('\n').append(code).append(rate.toPlainString()));
    new TreeMap<>(rarity).forEach((id, rare) -> figures.append('\n').append(id).append(rare));
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
