package dev.rolecall.match.notify.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A job in a mail to one person.
///
/// @param currency the person's; null when it is not known
/// @param score of the match; null for a result of a search
/// @param profile the name of the profile that the job matches, null when the person has only one
/// @param repeated whether it is listed again, since an earlier mail may not have arrived
/// @param hideUrl where it is hidden, after a confirmation
/// @param notForMeUrl where the person says why it is not for them
/// @param sameCompany more jobs at its company, which take no place of their own
record MailItem(
    MailJobCard card,
    @Nullable String currency,
    @Nullable Integer score,
    List<Reason> reasons,
    @Nullable String profile,
    boolean repeated,
    String hideUrl,
    String notForMeUrl,
    List<MailJobCard> sameCompany) {
  /// The reason of a job without pay; its card says so already.
  static final String PAY_NOT_STATED = "Pay not stated";

  static final String REPEAT_NOTICE =
      "Listed again because an earlier email with this job may not have reached you.";

  MailItem {
    reasons = List.copyOf(reasons);
    sameCompany = List.copyOf(sameCompany);
  }

  /// How well a part of the job fits.
  enum Fit {
    GOOD("+"),
    PARTIAL("~"),
    POOR("-");

    private static final int MIN_GOOD = 70;
    private static final int MIN_PARTIAL = 40;

    private final String sign;

    Fit(String sign) {
      this.sign = sign;
    }

    String sign() {
      return sign;
    }

    static Fit of(int score) {
      if (score >= MIN_GOOD) {
        return GOOD;
      }
      return score >= MIN_PARTIAL ? PARTIAL : POOR;
    }
  }

  record Reason(Fit fit, String text) {}

  /// `One more job at Acme:`
  String sameCompanyText() {
    return sameCompany.size() == 1
        ? "One more job at " + card.company() + ":"
        : sameCompany.size() + " more jobs at " + card.company() + ":";
  }
}
