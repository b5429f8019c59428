package dev.rolecall.search.web.page;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of the pages.
///
/// @param url the public address, `https://jobs.example`, for canonical links and the markup for
///   search engines; null uses the address of each request
/// @param pageJobs jobs per page, 1..100
@ConfigurationProperties("rolecall.search-api")
record PageProperties(@Nullable URI url, @DefaultValue("20") int pageJobs) {
  PageProperties {
    if (pageJobs < 1 || pageJobs > 100) {
      throw new IllegalArgumentException(
          "rolecall.search-api.page-jobs must be 1 to 100; got " + pageJobs);
    }
  }
}
