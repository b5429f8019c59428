package dev.rolecall.ingest.normalize.pay;

import dev.rolecall.model.job.Period;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The period of pay, from the words after or before an amount.
final class PayPeriods {
  private static final String HOUR =
      "hours?|hrs?|hourly|h|std|stunden?|stündlich|uur|heures?|horas?|ora|godz\\p{L}*|tim(?:me|en)?|saat";
  private static final String DAY =
      "days?|daily|tag|tage?ssatz|dag|jours?|día|dia|giorno|dzień|päivä";
  private static final String WEEK =
      "weeks?|weekly|wk|woche|semaine|semana|settimana|tydzień|vecka";
  private static final String MONTH =
      "months?|monthly|mth|mo|monat|monatlich|maand|mois|mensuel(?:s|le)?|mensual(?:es)?|mes|mese|mensili|mês|mies\\p{L}*|mc|månad(?:en)?|måned(?:en)?|kk|měsíc|měsíčně|kuukausi|lun[aă]|ay";
  private static final String YEAR =
      "years?|yrs?|yearly|annum|annual(?:ly)?|pa|p\\.a|jahr|jährlich|jahresgehalt|jaar|ans?|année|annuels?|annuelle(?:ment)?|año|annuales|anuales|anual|anno|annui|ano|rok|roku|rocznie|ročně|år(?:ligt|lig)?|vuosi|(?<=[/.p]"
          + " ?)a";
  private static final String UNITS =
      "(?:("
          + HOUR
          + ")|("
          + DAY
          + ")|("
          + WEEK
          + ")|("
          + MONTH
          + ")|("
          + YEAR
          + "))(?![\\p{L}\\d])";

  /// On the same line and in the same sentence.
  private static final Pattern AFTER =
      Pattern.compile(
          "(?:[ \\t\u00a0)\\]*,:•-]|\\.(?! )){0,3}(?:/"
              + " ?)?(?:(?:base|gross|net|netto|brutto|bruto|bruttoløn|brut|bruts|brute|brutos|lordi|fixed|salary|usd|eur|euros?|gbp|cad|aud|chf)[\\s)/,.]{0,3}){0,4}(?:im"
              + " \\d\\. \\p{L}*jahr["
              + " ,]{1,2})?(?:(?:per|an?|pro|im|je|par|por|al|all|p\\.?|/|p/|à|de"
              + " l|o|każdy|za|na|i|om)['’]? ?)?"
              + UNITS,
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /// Words before an amount that state its period: `monthly salary of`, `Stundenlohn`.
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?<!\\p{L})(?:(hourly|per hour|stundenlohn|stündlich)|(daily rate|day rate|per"
              + " day|tagessatz|dagtarief|tjm)|(weekly|per week)|(monthly|per"
              + " month|monatlich|monatsgehalt|mensuelle?|miesięcznie|mensual|měsíčn[ěí])|(annual(?:ly)?|yearly|per"
              + " (?:year|annum)|jährlich|jahresgehalt|annuelle?|rocznie|anual|årlige?|ročn[ěí]))(?!\\p{L})(?!"
              + " ?bonus)[^.\\d;]{0,32}$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Period[] PERIODS = {
    Period.HOUR, Period.DAY, Period.WEEK, Period.MONTH, Period.YEAR
  };

  /// A stated period.
  ///
  /// @param length of the words that state it
  record Stated(Period period, int length) {}

  private PayPeriods() {}

  /// @param words the text directly after an amount
  static Optional<Stated> after(String words) {
    Matcher stated = AFTER.matcher(words);
    return stated.lookingAt()
        ? Optional.of(new Stated(period(stated), stated.end()))
        : Optional.empty();
  }

  /// @param words the text directly before an amount, on the same line
  static Optional<Period> before(String words) {
    Matcher stated = BEFORE.matcher(words);
    return stated.find() ? Optional.of(period(stated)) : Optional.empty();
  }

  private static Period period(Matcher stated) {
    int group = 1;
    while (stated.group(group) == null) {
      group++;
    }
    return PERIODS[group - 1];
  }
}
