package dev.rolecall.match.notify.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a digest: the matches, or the new jobs of one saved search or followed company.
///
/// @param title null when the digest has only one part with an obvious title
/// @param url of all its jobs
/// @param more how many are left out by the limit
/// @param noun what they are, for `more`: `match` or `job`
/// @param stop what is no longer mailed after following `stopUrl`: `this search`
/// @param stopUrl null for the matches, which the link at the end turns off
record MailSection(
    @Nullable String title,
    String url,
    List<MailItem> items,
    int more,
    String noun,
    @Nullable String stop,
    @Nullable String stopUrl) {
  MailSection {
    items = List.copyOf(items);
  }

  /// `See 12 more new matches`.
  public String moreText() {
    String plural = noun.endsWith("ch") ? noun + "es" : noun + "s";
    return "See %d more new %s".formatted(more, more == 1 ? noun : plural);
  }
}
