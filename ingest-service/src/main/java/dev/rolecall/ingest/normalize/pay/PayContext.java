package dev.rolecall.ingest.normalize.pay;

import dev.rolecall.ingest.normalize.text.Words;
import dev.rolecall.model.job.PayKind;
import java.util.regex.Pattern;

/// The words around an amount: whether it is pay or another sum, base or total pay, and an upper or
/// a lower limit.
///
/// @param before the text directly before the amount
/// @param after the text directly after it
record PayContext(String before, String after) {
  private static final int BEFORE = 40;
  private static final int AFTER = 40;
  private static final Pattern PAY_WORDS =
      Pattern.compile(
          "salar|compensation|\\bcomp\\b|\\bpay|paid|\\bbase\\b|\\brate\\b|\\bote\\b|\\bdoe\\b|per"
              + " (?:year|annum|hour|month|day)|a year|/"
              + " ?(?:yr|year|hr|hour|mo)|equity|gehalt|lohn|salaire|sueldo|remunerat|earn|wage|gross|brut|vergütung|rémunération|wynagrodzenie|salaris|mzda|mzdy|hrubého|měsíčně|miesięcznie|stipendio|retribuci",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern UP_TO =
      Pattern.compile(
          "(?:up to|upto|max(?:imum)?|bis zu|jusqu['’]à|hasta|fino a|až|upp till|<|≤) ?$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern FROM =
      Pattern.compile(
          "(?:from|starting at|starts at|min(?:imum)?|at least|no less"
              + " than|mindestens|\\bab|\\bdès|à partir de|desde|vanaf|\\bod|>|≥) ?$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern FROM_AFTER =
      Pattern.compile("^ ?(?:\\(?min(?:imum)?\\b|and up\\b|or more\\b)", Pattern.CASE_INSENSITIVE);
  private static final Pattern OTHER_AFTER =
      Pattern.compile(
          "^ ?(?:(?:mm?|bn?)(?![\\p{L}\\d])|mln|million|billion|in"
              + " (?:funding|revenue|arr|seed|series|bonus|stock|equity|rsu|sales|credits)|arr\\b|mrr\\b|raised|seed|series|users|customers|employees|valuation|(?:annual"
              + " |yearly |performance |cash |target |retention |relocation"
              + " )?(?:signing|sign-on|referral|bonus|stipend|budget|allowance|voucher)|credits?|(?:wellness|monthly|yearly|annual|home"
              + " office|learning|training) (?:allowance|stipend|budget)|for"
              + " (?:gym|fitness|training|learning|equipment)|worth of|per (?:user|child)|usd in)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern OTHER_BEFORE =
      Pattern.compile(
          "(?:raised|funding|revenue|backed|series [a-e]|seed|saves?|saved|worth|brings?"
              + " in|generat\\w+|(?<!you |ou.ll |will |can )earns?|make|makes|making|valued"
              + " at|valuation(?: of)?|market(?! (?:range|rate|salar|pay|comp))|invest\\w*|bonus(?:"
              + " of)?|stipends?\\b(?: of)?|budget(?:"
              + " of)?|over|processing|processed|process|managing|handles?|moved|volume(?:"
              + " of)?|referral|allowance|vouchers?|reimburse\\w*|reward|cafeteri\\w+|deal"
              + " size|zuschuss|projects ranging)[^.\\n"
              + "]{0,18}$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TOTAL =
      Pattern.compile(
          "\\bote\\b|on[- ]target|\\btotal (?:cash |annual |target |on-target"
              + " )?comp|\\btc\\b|(?:incl(?:uding|\\.)?|inclusive of) (?:\\w+"
              + " )?(?:bonus|commission|equity|stock)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern RANGE_WORD =
      Pattern.compile(
          "(?:salary|compensation|pay|comp|range)(?: range)?(?: of| is| from| between)?\\W*$",
          Pattern.CASE_INSENSITIVE);

  static PayContext of(String text, int start, int end) {
    return new PayContext(
        text.substring(Math.max(0, start - BEFORE), start),
        text.substring(end, Math.min(text.length(), end + AFTER)));
  }

  /// Whether it is a sum other than pay: funding, a bonus, a budget.
  boolean isOther() {
    return Words.finds(OTHER_BEFORE, before) || Words.finds(OTHER_AFTER, after);
  }

  boolean isRange() {
    return Words.finds(RANGE_WORD, before);
  }

  boolean isMax() {
    return Words.finds(UP_TO, before);
  }

  boolean isMin() {
    return Words.finds(FROM, before) || Words.finds(FROM_AFTER, after);
  }

  /// Total pay when words next to the amount say so, up to the next amount; else base pay.
  PayKind kind() {
    return Words.finds(TOTAL, lastPart(before)) || Words.finds(TOTAL, firstPart(after))
        ? PayKind.TOTAL
        : PayKind.BASE;
  }

  /// The text before the amount on the same line.
  String lineBefore() {
    return before.substring(before.lastIndexOf('\n') + 1);
  }

  /// The part that does not belong to another amount.
  private static String firstPart(String words) {
    int end = 0;
    while (end < words.length()
        && end < 24
        && "\n|;+$€£0123456789".indexOf(words.charAt(end)) < 0) {
      end++;
    }
    return words.substring(0, end);
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
    String around = text.substring(Math.max(0, start - 70), Math.min(text.length(), end + AFTER));
    return Words.finds(PAY_WORDS, around);
  }
}
