package dev.rolecall.ingest.normalize.pay;

import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.text.Words;
import dev.rolecall.model.job.PayKind;
import java.util.Locale;
import java.util.regex.Pattern;

/// The words around an amount: whether it is pay or another sum, base or total pay, and an upper or
/// a lower limit.
///
/// @param before the text directly before the amount
/// @param after the text directly after it
record PayContext(String before, String after) {
  private static final int BEFORE = 90;
  private static final int AFTER = 45;

  /// Texts are searched for words for pay this far before an amount.
  private static final int NEAR = 70;

  private static final String PAY_NOUNS =
      "salar|compensation|\\bcomp\\b|\\bpay|paid|\\bbase\\b|\\brates?\\b|\\bote\\b|\\bctc\\b|remunerat|\\bearn(?:ings?)?\\b|wage|gehalt|lohn|vergütung|honorar|stundensatz|tagessatz|salaire|sueldo|renta\\b|rémunération|wynagrodzeni|widełki|stawka|salaris|mzda|mzdy|\\bplat\\b|stipendio|retribuci|lön\\b|løn|palkka|fizetés|bérezés|maaş|зарплат|оклад|年収|年俸|月給|月収|時給|年薪|月薪|薪资|薪資|薪酬|연봉|월급";
  private static final FilteredPattern PAY_WORDS =
      FilteredPattern.of(
          PAY_NOUNS
              + "|\\bpackage\\b|\\bdoe\\b|per (?:year|annum|hour|month|day)|a year|/"
              + " ?(?:yr|year|hr|hour|mo)|equity|gross|brut|hrubého|měsíčně|miesięcznie",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final FilteredPattern UP_TO =
      FilteredPattern.of(
          "(?:up to|upto|(?:not |no )?more than|max(?:imum)?(?: of)?|capped at|bis"
              + " zu|jusqu['’]à|hasta|até|fino a|až|upp till|до|<|≤|(?:^|[|,(:] ?)to) ?[~:]? ?$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final FilteredPattern FROM =
      FilteredPattern.of(
          "(?:from|\\bover|starting(?: salary)? (?:at|from)|starts at|min(?:imum)?(?: of)?|at"
              + " least|no less than|mindestens|\\bab|\\bdès|à partir"
              + " de|desde|vanaf|fr[åa]n?|\\bod|\\bот|>|≥) ?$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final FilteredPattern FROM_AFTER =
      FilteredPattern.of(
          "^ ?(?:\\(?min(?:imum)?\\b|and up\\b|or more\\b)", Pattern.CASE_INSENSITIVE);
  private static final FilteredPattern TOTAL =
      FilteredPattern.of(
          "\\bote\\b|on[- ]target|\\btotal (?:cash |annual |target |on-target"
              + " )?(?:comp|remuneration|package)|\\btc\\b|(?:incl(?:uding|\\.)?|inclusive of)"
              + " (?:\\w+ )?(?:bonus|commission|equity|stock)",
          Pattern.CASE_INSENSITIVE);
  private static final String LABEL_END =
      "(?: ?(?:range|band|budget))?(?::\\s*[-*•]?\\s*|[ ~–-]|\\(|is\\b|of\\b|between\\b|from\\b|up"
          + " to\\b|upto\\b|not more than\\b|max\\b|about\\b|around\\b|starting at\\b|gross\\b|per"
          + " (?:year|annum|month|hour)\\b)*$";

  /// A label directly before an amount: `Salary: 85.5k`, `Lön 55 000 kr`.
  private static final FilteredPattern LABEL =
      FilteredPattern.of(
          "(?:\\b(?:salary|salaries|compensation|comp|base(?=:)|wages?|pay(?:"
              + " rate)?|(?:hourly|day|daily)"
              + " rate|ote|ctc|ral|tjm|mzda|plat|palkka|fizetés|widełki|stawka|rémunération|retribuzione|зарплата|gehalt|jahresgehalt|salaire|sueldo|salario|wynagrodzenie|lön|løn|lønn)|薪资|薪資|薪酬|年薪|月薪|年収|年俸|月給)"
              + LABEL_END,
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /// One of these is in every match of [#LABEL].
  private static final String[] LABEL_CUES = {
    "salar",
    "comp",
    "base",
    "wage",
    "pay",
    "rate",
    "ote",
    "ctc",
    "ral",
    "tjm",
    "mzda",
    "plat",
    "palkka",
    "fizetés",
    "widełki",
    "stawka",
    "rémun",
    "retrib",
    "зарплата",
    "gehalt",
    "salaire",
    "sueldo",
    "wynagro",
    "lön",
    "løn",
    "薪",
    "年",
    "月"
  };

  private static final FilteredPattern RANGE =
      FilteredPattern.of("\\brange" + LABEL_END, Pattern.CASE_INSENSITIVE);

  /// A word for pay directly after an amount: `150k-210k cash, meaningful equity`.
  private static final FilteredPattern CASH_AFTER =
      FilteredPattern.of(
          "^ ?\\(?(?:cash|base|salary|ote|gross|brutto|p\\.?a\\b|doe\\b|(?:per|a)"
              + " (?:year|annum)|annually)",
          Pattern.CASE_INSENSITIVE);

  /// In `base £60k, OTE £120k` the words after the comma belong to the next amount.
  private static final Pattern ITEM_END = Pattern.compile("[,;/]|\\. ");

  private static final Pattern SENTENCE_END = Pattern.compile("\\. ");

  static PayContext of(String text, int start, int end) {
    return new PayContext(
        text.substring(Math.max(0, start - BEFORE), start),
        text.substring(end, Math.min(text.length(), end + AFTER)));
  }

  /// Whether it is a sum other than pay: funding, a bonus, a budget.
  boolean isOther() {
    return NonPayAmounts.isOther(before, after);
  }

  /// Whether a label directly before the amount says that it is pay.
  boolean isLabeled() {
    return Words.containsAny(before.toLowerCase(Locale.ROOT), LABEL_CUES) && LABEL.finds(before);
  }

  /// Whether the words next to a range in thousands say that it is pay.
  boolean isPayRange() {
    return isLabeled() || RANGE.finds(before) || CASH_AFTER.finds(after);
  }

  boolean isMax() {
    return UP_TO.finds(before);
  }

  boolean isMin() {
    return FROM.finds(before) || FROM_AFTER.finds(after);
  }

  /// Total pay when words next to the amount say so, up to the next amount; else base pay.
  PayKind kind() {
    String label = before.indexOf('(') < 0 ? before : withoutBrackets();
    boolean total =
        TOTAL.finds(lastPart(label)) || TOTAL.finds(firstPart(after)) || TOTAL.finds(heading());
    return total ? PayKind.TOTAL : PayKind.BASE;
  }

  /// The line above an amount that starts its line, if it leads to the amount: `The on-target
  /// earnings range is:`.
  private String heading() {
    int end = before.lastIndexOf('\n');
    boolean leads = end > 0 && before.charAt(end - 1) == ':';
    return leads && before.substring(end + 1).isBlank()
        ? before.substring(before.lastIndexOf('\n', end - 1) + 1, end)
        : "";
  }

  private String withoutBrackets() {
    return NonPayAmounts.BRACKETS.replaceAll(before, "");
  }

  /// The text before the amount on the same line.
  String lineBefore() {
    String line = before.substring(before.lastIndexOf('\n') + 1);
    return line.substring(Math.max(0, line.length() - 40));
  }

  /// The part that does not belong to another amount.
  private static String firstPart(String words) {
    int end = 0;
    while (end < words.length()
        && end < 24
        && "\n|;+$€£0123456789".indexOf(words.charAt(end)) < 0) {
      end++;
    }
    String part = words.substring(0, end);
    boolean amountFollows = end < words.length() && "$€£0123456789".indexOf(words.charAt(end)) >= 0;
    return (amountFollows ? ITEM_END : SENTENCE_END).split(part, 2)[0];
  }

  private static String lastPart(String words) {
    int start = words.length();
    while (start > 0
        && words.length() - start < 30
        && "\n|;,/(0123456789".indexOf(words.charAt(start - 1)) < 0) {
      start--;
    }
    return words.substring(start);
  }

  /// Whether a word for pay is near an amount in running text.
  static boolean isNearPayWord(String text, int start, int end) {
    String around = text.substring(Math.max(0, start - NEAR), Math.min(text.length(), end + AFTER));
    return PAY_WORDS.finds(around);
  }
}
