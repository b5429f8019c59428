package dev.rolecall.search.web.saved;

import java.util.Arrays;

/// What an alert is about.
enum AlertKind {
  SEARCH("search", "/api/v1/me/searches"),
  COMPANY("company", "/api/v1/me/follows"),
  /// The matches of a profile.
  PROFILE("profile", "/api/v1/me/alerts/profiles");

  private final String value;
  private final String path;

  AlertKind(String value, String path) {
    this.value = value;
    this.path = path;
  }

  /// The value of a form's field; a search for other texts.
  static AlertKind of(String value) {
    return Arrays.stream(values())
        .filter(kind -> kind.value.equals(value))
        .findFirst()
        .orElse(SEARCH);
  }

  /// For templates.
  public String value() {
    return value;
  }

  /// In the API.
  String path() {
    return path;
  }
}
