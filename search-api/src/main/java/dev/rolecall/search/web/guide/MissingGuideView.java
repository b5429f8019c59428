package dev.rolecall.search.web.guide;

import dev.rolecall.search.market.guide.GuideCatalog;
import dev.rolecall.search.market.guide.GuideTopic;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The content of the page of a guide that does not exist.
///
/// @param detail why it does not exist
/// @param search the address of the search for the topic's jobs; null if the topic is not known
/// @param near the most similar guides
record MissingGuideView(String detail, @Nullable String search, List<GuideCatalog.Entry> near) {
  static MissingGuideView of(Optional<GuideTopic> topic, List<GuideCatalog.Entry> near) {
    return topic
        .map(
            about ->
                new MissingGuideView(
                    "There are fewer than 10 open jobs for %s now, too few for figures."
                        .formatted(about.plural()),
                    GuideText.href(about.search()),
                    near))
        .orElseGet(() -> new MissingGuideView("There is no guide at this URL.", null, near));
  }
}
