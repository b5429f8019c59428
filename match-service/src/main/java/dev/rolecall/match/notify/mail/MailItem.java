package dev.rolecall.match.notify.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A job as its mail shows it; texts are plain, the template escapes them.
///
/// @param where places, how one works there, and from where
/// @param pay as stated, one line a band; one line that says so when it is not stated
/// @param payStated whether it is
/// @param profile the name of the profile that it fits, null when there is but one
/// @param again why it is in a mail again, null when it is not
/// @param attributions how its sources must be named
record MailItem(
    String title,
    String url,
    String company,
    String where,
    List<String> pay,
    boolean payStated,
    int score,
    List<Reason> reasons,
    @Nullable String profile,
    @Nullable String again,
    List<String> attributions) {
  /// @param sign `+` speaks for it, `~` half, `-` against it
  record Reason(String sign, String text) {
    /// Of the sign, to be read on white.
    public String colour() {
      return switch (sign) {
        case "+" -> "#1a7f37";
        case "-" -> "#b3261e";
        default -> "#7a5c00";
      };
    }
  }
}
