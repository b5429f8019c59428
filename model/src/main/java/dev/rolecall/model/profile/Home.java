package dev.rolecall.model.profile;

import org.jspecify.annotations.Nullable;

/// Where a person lives. `country` is ISO 3166-1 alpha-2.
public record Home(@Nullable String city, String country) {
  public Home {
    MissingFieldException.requireField(country, "country");
  }
}
