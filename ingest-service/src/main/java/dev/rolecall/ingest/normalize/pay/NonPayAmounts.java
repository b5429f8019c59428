package dev.rolecall.ingest.normalize.pay;

import dev.rolecall.ingest.normalize.text.FilteredPattern;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Decides by the words around an amount whether it is a sum other than pay: funding, a benefit, a
/// price, equity.
final class NonPayAmounts {
  /// Words right after an amount.
  private static final FilteredPattern AFTER =
      FilteredPattern.of(
          "^ ?(?:(?:mm?|bn?)(?![\\p{L}\\d])|mln|million|billion|in"
              + " (?:funding|revenue|arr|seed|series|bonus|stock|equity|rsu|sales|credits)|arr\\b|mrr\\b|raised|seed|series|users|customers|employees|valuation|(?:annual"
              + " |yearly |performance |cash |target |retention |relocation"
              + " )?(?:signing|sign-on|referral|bonus|stipend|budget|allowance|voucher|value\\b|in"
              + " value)|credits?|(?:wellness|monthly|yearly|annual|home"
              + " office|learning|training|education|conference|travel)"
              + " (?:allowance|stipend|budget|benefit)|for"
              + " (?:gym|fitness|training|learning|equipment|your"
              + " (?:desk|home|office)|conferences|books)|worth of|relocation"
              + " (?:package|assistance|support|budget|bonus)|per"
              + " (?:user|child|seat|customer|employee|dependent)|usd"
              + " in|(?:401|match\\b|matching)|(?:\\w+"
              + " )?(?:loans?|mortgages?|homes|quotas?|grants?|prizes?|donations?|deals|invoices|checks)\\b)",
          Pattern.CASE_INSENSITIVE);

  /// `$20k in fertility services`, but not `$120k in cash and equity`.
  private static final FilteredPattern PURPOSE_AFTER =
      FilteredPattern.of(
          "^\\+? ?(?:(?:per|a|each|every) (?:year|month)|annually|monthly|/ ?(?:year|yr|month|mo))?"
              + " ?(?:in|of|for|towards?|on) (?:(?!cash|base|salary|total|comp|annual)[\\w-]+"
              + " ){0,3}?(?:services|benefits|coverage|assistance|expenses|savings|treatments?|childcare|fertility|adoption|care|stock|equity|options|rsus?|shares|volume|payments|transactions|assets|premiums?|loans?|grants?|prizes?|spend|tuition|courses|leave|top-ups?|learning|training|education|books|equipment|hardware|gear|furniture|setup|travel|conferences|credits|wellness|relocation|professional"
              + " development)\\b",
          Pattern.CASE_INSENSITIVE);

  /// Words shortly before an amount.
  private static final FilteredPattern BEFORE =
      FilteredPattern.of(
          "(?:raised|funding|revenue|\\b(?:backed|series [a-e]|seed|saves?|saved|worth|brings?"
              + " in|generat\\w+|made|did)|(?<!you |ou.ll |will |candidates |can"
              + " )\\bearn(?:s|ed)?\\b|\\b(?:makes?|making)\\b|valued (?:at|to)|valuation(?:"
              + " of)?|market(?!s? is$|s?:? ?$)(?!s?"
              + " (?:range|rate|salar|pay|comp))|invest\\w*|bonus(?: of)?|stipends?\\b(?:"
              + " of)?|(?<!salary |pay |comp |compensation )budget(?:"
              + " of)?|\\b(?:process(?:es|ed|ing)?|managing|handle[sd]?|mov(?:ed|es|ing))\\b|volume(?:"
              + " of)?|referral|allowance|vouchers?|reimburse\\w*|reward|cafeteri\\w+|deal"
              + " size|(?:average|typical|mean|median)"
              + " (?:deal|contract|order|customer|client|purchase|ticket|sale|grant|claim)|zuschuss|projects"
              + " ranging)[^.\\n"
              + "]{0,18}$",
          Pattern.CASE_INSENSITIVE);

  /// `processes over $1,000`, but not `Compensation: over $150,000`.
  private static final FilteredPattern OVER =
      FilteredPattern.of("\\bover\\b[^.\\n]{0,18}$", Pattern.CASE_INSENSITIVE);

  /// What an amount in a clause is for, when it is not pay.
  private static final String TOPICS =
      "401 ?\\(?k\\)?|403"
          + " ?\\(?b\\)?|\\bmatch(?:ing|ed|es)?\\b|\\bcontribut\\w+|\\bretirement|\\bpension|\\bchild"
          + " ?care|\\bdaycare|\\bfertility|\\badoption\\b|\\btuition|\\bprofessional"
          + " development|\\bquotas?\\b|\\bgrants?\\b|\\bprizes?\\b|\\bprofit[-"
          + " ]shar\\w+|\\bon-?call"
          + " (?:pay|rate|allowance|compensation|bonus)|\\bmortgages?\\b|\\bdonat\\w+|\\bpriced\\b|\\b(?:products?|plans?|it|which)"
          + " costs?\\b|\\b(?:customers?|clients?|users?|they|who)"
          + " pays?(?:ing)?\\b|\\bpay(?:s|ing)?"
          + " us\\b|\\bdeductibles?\\b|\\bpremiums?\\b|\\bHSA\\b|\\breferrals?\\b|\\brelocation\\b|\\bsign(?:ing|-on)\\b|\\bstipends?\\b|\\b(?:equity|stock|rsu|option)s?"
          + " (?:grants?|refresh\\w*|awards?|package|value)|\\brsus?\\b|\\bscholarships?|\\b(?:contract|order|basket|ticket|deal)"
          + " (?:values?|sizes?)|\\b(?:acv|arr|mrr|ltv|gmv|aum)\\b|\\b(?:products?|plans?|subscriptions?|licen[sc]es?|rent)"
          + " (?:starts?|from)\\b|\\brevenues?\\b|\\bturnover\\b";

  /// The same, unless the clause has a word for pay or the noun is part of a title: `the salary
  /// range for a Product Engineer`.
  private static final String NOUNS =
      "\\b(?:products?|plans?|subscriptions?|licen[sc]es?|rent|insurance|loans?|fees?|costs?|prices?)\\b(?!["
          + " -](?:[\\w&/-]+"
          + " ){0,2}?(?:engineers?|developers?|managers?|designers?|owners?|analysts?|leads?|architects?|specialists?|officers?|agents?|advisors?)\\b)";

  /// What an amount in a clause is for, when it is pay.
  private static final String PAY =
      "\\bsalar\\w*|\\bcompensation|\\bcomp\\b|\\bpay\\b(?!"
          + " us)|\\bpaying\\b|\\bbase\\b|\\bwages?\\b|\\bremuneration|\\bearning|\\bote\\b|\\bhourly|\\brange\\b|\\bband\\b";

  private static final FilteredPattern TOPIC =
      FilteredPattern.of("(" + TOPICS + ")|(" + NOUNS + ")|" + PAY, Pattern.CASE_INSENSITIVE);

  /// A sign between an amount and what precedes it, which has its own meaning: `401k, $120k`,
  /// `Sales Engineer - $120k`.
  private static final FilteredPattern SEPARATED =
      FilteredPattern.of("(?:[,+&/|•·–—]| - | and | plus )[^\\p{L}\\d]*$");

  /// A sum beside pay: `£100k cash + $100k equity`.
  private static final FilteredPattern EQUITY_AFTER =
      FilteredPattern.of(
          "^(?: ?/ ?(?:yr|year))? ?(?:(?:worth )?(?:of|in) )?(?:equity|stock|rsus?|options)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final FilteredPattern ADDED =
      FilteredPattern.of("(?:[+&]|\\band|\\bplus) ?$", Pattern.CASE_INSENSITIVE);
  private static final FilteredPattern CLAUSE_END = FilteredPattern.of("[.!?] |[;\\n|•]");

  /// Brackets directly before an amount explain its label: `Total (base + bonus): $300,000`.
  static final FilteredPattern BRACKETS = FilteredPattern.of("\\([^()]*\\)(?=[:\\s]*$)");

  private NonPayAmounts() {}

  /// @param words the text directly before the amount
  /// @param after the text directly after it
  static boolean isOther(String words, String after) {
    String before = words.indexOf('(') < 0 ? words : BRACKETS.replaceAll(words, "");
    return BEFORE.finds(before)
        || AFTER.finds(after)
        || PURPOSE_AFTER.finds(after)
        || EQUITY_AFTER.finds(after) && ADDED.finds(before)
        || isOfOtherTopic(before, OVER.finds(before));
  }

  /// Whether the nearest noun in the clause before the amount says that it is not pay.
  ///
  /// @param unlessPay whether the amount is another sum when the clause has no word for pay
  private static boolean isOfOtherTopic(String before, boolean unlessPay) {
    int start = 0;
    FilteredPattern.Search ends = CLAUSE_END.search(before);
    while (ends.find()) {
      start = ends.match().end();
    }
    String clause = before.substring(start);
    boolean other = false;
    boolean noun = false;
    boolean pay = false;
    FilteredPattern.Search topics = TOPIC.search(clause);
    while (topics.find()) {
      MatchResult topic = topics.match();
      other = topic.group(1) != null;
      noun |= topic.group(2) != null;
      pay |= !other && topic.group(2) == null;
    }
    return unlessPay && !pay || (other || noun && !pay) && !SEPARATED.finds(clause);
  }
}
