package dev.rolecall.search.web.page;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of the pages.
///
/// @param publicUrl where people reach them, `https://jobs.example`; null: as each request says. It
///   stands in canonical links and in the markup for search engines
/// @param jobs how many a page of results shows, 1..100
@ConfigurationProperties("rolecall.pages")
record PageProperties(@Nullable URI publicUrl, @DefaultValue("20") int jobs) {
  PageProperties {
    if (jobs < 1 || jobs > 100) {
      throw new IllegalArgumentException("rolecall.pages.jobs is 1 to 100, not " + jobs);
    }
  }
}
