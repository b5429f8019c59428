package dev.rolecall.search.web.page;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of the pages.
///
/// @param url where people reach them, `https://jobs.example`: it stands in canonical links and in
///   the markup for search engines; null: as each request says
/// @param pageJobs how many jobs a page of results shows, 1..100
@ConfigurationProperties("rolecall.search-api")
record PageProperties(@Nullable URI url, @DefaultValue("20") int pageJobs) {
  PageProperties {
    if (pageJobs < 1 || pageJobs > 100) {
      throw new IllegalArgumentException(
          "rolecall.search-api.page-jobs is 1 to 100, not " + pageJobs);
    }
  }
}
