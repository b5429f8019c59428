package dev.rolecall.search.web.page;

import dev.rolecall.model.job.Company;
import org.springframework.web.util.UriComponentsBuilder;

/// The addresses of the form with which a person who is signed in saves a search or follows a
/// company. Others sign in first, and come back to it.
final class SavedSearchLinks {
  private static final String FORM = "/searches/new";

  private SavedSearchLinks() {}

  static String save(String query) {
    return UriComponentsBuilder.fromPath(FORM)
        .queryParam("q", "{q}")
        .encode()
        .build(query)
        .toString();
  }

  static String follow(Company company) {
    return UriComponentsBuilder.fromPath(FORM)
        .queryParam("company", "{company}")
        .queryParam("name", "{name}")
        .encode()
        .build(company.id().value(), company.name())
        .toString();
  }
}
