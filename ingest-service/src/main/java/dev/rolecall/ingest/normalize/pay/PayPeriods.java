package dev.rolecall.ingest.normalize.pay;

import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.model.job.Period;
import java.util.Optional;
import java.util.regex.Pattern;

/// The period of pay, from the words after or before an amount.
final class PayPeriods {
  private static final String HOUR =
      "hours?|hrs?|hourly|ph|phr|(?<=p[/.])h|h|std|stunden?|stündlich|uur|heures?|horas?|ora|or[eă]|godz\\p{L}*|hod(?:in[ua])?|tim(?:me|en)?|saat(?:lik)?|óra|час|时|小时|時間";
  private static final String DAY =
      "days?|daily|pd|(?<=[/.]"
          + " ?)d|diem|tag|tage?ssatz|dag|jours?|día|dia|giorno|dzień|den|nap|zi|gün|päivä|день|天|日";
  private static final String WEEK =
      "weeks?|weekly|wk|pw|woche|semaine|semana|settimana|tydzień|vecka|uge|uke";
  private static final String MONTH =
      "months?|monthly|mth|mo|pm|pcm|monat|monatlich|maand|mois|mensuel(?:s|le)?|mensual(?:es)?|mensais|mes|mese|mensili|mês|mies\\p{L}*|mc|mån(?:ad(?:en)?)?|måned(?:en)?|mdr?|kk|měs(?:íc|íčně)?|mesiac|mesačne|bulan|kuukausi|lun[aăi]|ay(?:lık)?|hó(?:nap)?|havonta|месяц|мес|місяць|月|[x×]"
          + " ?1[2-5]|1[2-5] ?[x×]";
  private static final String YEAR =
      "years?|yrs?|yearly|annum|annual(?:ly)?|pa|p\\.a|jahr|jährlich|jahresgehalt|jaar|ans?|année|annuels?|annuelle(?:ment)?|año|annuales|anuales|anual|anno|annui|ano|rok|roku|rocznie|ročně|år(?:ligt|lig)?|vuosi|tahun|yıl(?:lık)?|év|год|рік|年|(?<=[/.p]"
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
  private static final FilteredPattern AFTER =
      FilteredPattern.of(
          "(?:[ \\t\u00a0)\\]*,:•-]|\\.(?! )){0,3}(?:\\([^()$€£\\n"
              + "]{1,20}\\)[ ,:]{0,2})?(?:/"
              + " ?)?(?:(?:base|gross|net|netto|brutto|bruttó|bruto|bruttoløn|brut|bruts|brute|brutos|lordi|fixed|salary|usd|eur|euros?|gbp|cad|aud|chf|(?:\\+"
              + " ?)?(?:vat|iva|mwst|tva|moms))[\\s)/,.]{0,3}){0,4}(?:im \\d\\. \\p{L}*jahr["
              + " ,]{1,2})?(?:(?:per|pr\\.?|an?|pro|im|je|par|por|al|all|ao|p\\.?|/|p/|à|de"
              + " l|o|każdy|za|na|i|om|pe|в|на|每)['’]? ?)?"
              + UNITS,
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /// The start of another item after an amount: `$150k, monthly offsites`, `Engineer ($150k), PM`.
  private static final Pattern ITEM =
      Pattern.compile("[ \\t\u00a0]*[)\\],:•-][ \\t\u00a0)\\],:•-]*");

  /// What follows a unit that is an item: the end of the clause, or another word for pay.
  private static final Pattern ITEM_END =
      Pattern.compile(
          "[ \u00a0]?(?:$|[^\\p{L}\\p{N}"
              + " \u00a0(]|(?:gross|net|netto|brutto|bruto|brut|base|salary|pay|plus|and|or|oder|doe|dep|\\d)\\b)",
          Pattern.CASE_INSENSITIVE);

  /// Words before an amount that state its period: `monthly salary of`, `Stundenlohn`.
  private static final FilteredPattern BEFORE =
      FilteredPattern.of(
          "(?<!\\p{L})(?:(hourly|per"
              + " hour|stundenlohn|stundensatz|stündlich\\p{L}*|uurtarief|timlön|timel[øo]n)|(daily"
              + " rate|day rate|per day|tagessatz|tagessätze|dagtarief|tjm)|(weekly|per"
              + " week)|(monthly|per"
              + " month|monatlich\\p{L}*|monatsgehalt|maandsalaris|månadslön|månedsløn|mensuelle?|miesięczn\\p{L}+|mensual(?:es)?|mensile|měsíčn[ěí]|aylık)|(annual(?:ly)?|yearly|per"
              + " (?:year|annum)|jährlich|jahresgehalt|jahresbrutto|årslön|årsløn|annuelle?|rocznie|anual|årlige?|ročn[ěí]|yıllık|ral|ctc))(?!\\p{L})(?!"
              + " ?bonus)[^.\\d;]{0,32}$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /// The same in languages without spaces between words.
  private static final FilteredPattern EAST_ASIAN =
      FilteredPattern.of(
          "(?:(時給|时薪|시급)|(日給|日薪|일급)|(週給|周薪|주급)|(月給|月収|月薪|월급)|(年収|年俸|年薪|연봉))[^.\\d;。]{0,12}$");

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
    FilteredPattern.Search stated = AFTER.search(words);
    return stated.lookingAt() && !isOfNextItem(words, stated)
        ? Optional.of(new Stated(period(stated), stated.end()))
        : Optional.empty();
  }

  /// A unit without a preposition, after a comma, that does not end its clause.
  private static boolean isOfNextItem(String words, FilteredPattern.Search stated) {
    int unit = stated.start(group(stated));
    return ITEM.matcher(words).region(0, unit).matches()
        && (words.startsWith("PM", unit)
            || !ITEM_END.matcher(words).region(stated.end(), words.length()).lookingAt());
  }

  /// @param words the text directly before an amount, on the same line
  static Optional<Period> before(String words) {
    FilteredPattern.Search stated = BEFORE.search(words);
    if (stated.find()) {
      return Optional.of(period(stated));
    }
    FilteredPattern.Search eastAsian = EAST_ASIAN.search(words);
    return eastAsian.find() ? Optional.of(period(eastAsian)) : Optional.empty();
  }

  private static Period period(FilteredPattern.Search stated) {
    return PERIODS[group(stated) - 1];
  }

  private static int group(FilteredPattern.Search stated) {
    int group = 1;
    while (stated.group(group) == null) {
      group++;
    }
    return group;
  }
}
