package dev.rolecall.match.notify.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A job in a mail. Texts are plain; the template escapes them.
///
/// @param location places and work modes
/// @param pay one line for each stated range, or one line saying that pay is not stated
/// @param payStated whether pay is stated
/// @param score of the match; null for a result of a search
/// @param profile the name of the profile that the job matches, null when the person has only one
/// @param repeatNotice why the job is listed again, null when it is not
/// @param attributions the names of its sources that must be shown
record MailItem(
    String title,
    String url,
    String company,
    String location,
    List<String> pay,
    boolean payStated,
    @Nullable Integer score,
    List<Reason> reasons,
    @Nullable String profile,
    @Nullable String repeatNotice,
    List<String> attributions) {
  /// @param sign `+` good match, `~` partial match, `-` poor match
  record Reason(String sign, String text) {
    /// The color of the sign, readable on white.
    public String color() {
      return switch (sign) {
        case "+" -> "#1a7f37";
        case "-" -> "#b3261e";
        default -> "#7a5c00";
      };
    }
  }
}
