package dev.rolecall.match.notify.mail;

import org.jspecify.annotations.Nullable;

/// A part of a digest: the matches, or the new jobs of one saved search or followed company.
///
/// @param title null when the digest has only one part with an obvious title
/// @param url of all its jobs
/// @param html its jobs, as rows of the table
/// @param text its jobs, as plain text
/// @param more how many new ones are left out by the limit
/// @param noun what they are, for `more`: `match` or `job`
/// @param all what `url` shows, after "See": `all your matches`
/// @param stop what is no longer mailed after following `stopUrl`: `this search`
/// @param stopUrl null for the matches, which the link at the end turns off
public record MailSection(
    @Nullable String title,
    String url,
    String html,
    String text,
    int more,
    String noun,
    String all,
    @Nullable String stop,
    @Nullable String stopUrl) {
  /// `12 more new matches will be in your next emails.`, since the page of all of them has another
  /// number.
  public String moreText() {
    String plural = noun.endsWith("ch") ? noun + "es" : noun + "s";
    return more == 1
        ? "1 more new %s will be in your next email.".formatted(noun)
        : "%d more new %s will be in your next emails.".formatted(more, plural);
  }

  /// `See all your matches, including those of earlier emails`.
  public String allText() {
    return "See %s, including those of earlier emails".formatted(all);
  }
}
