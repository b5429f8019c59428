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
/// @param hideUrl where it is hidden, after a confirmation
/// @param notForMeUrl where the person says why it is not for them
/// @param sameCompany further jobs of its company, which take no place of their own
public record MailItem(
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
    List<String> attributions,
    String hideUrl,
    String notForMeUrl,
    List<Other> sameCompany) {
  /// A further job of the company.
  public record Other(String title, String url) {}

  /// The same with further jobs of its company.
  MailItem with(List<Other> others) {
    return new MailItem(
        title,
        url,
        company,
        location,
        pay,
        payStated,
        score,
        reasons,
        profile,
        repeatNotice,
        attributions,
        hideUrl,
        notForMeUrl,
        List.copyOf(others));
  }

  /// @param sign `+` good match, `~` partial match, `-` poor match
  public record Reason(String sign, String text) {
    /// The class of the sign's color on a dark background.
    public String tone() {
      return switch (sign) {
        case "+" -> "good";
        case "-" -> "poor";
        default -> "fair";
      };
    }

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
