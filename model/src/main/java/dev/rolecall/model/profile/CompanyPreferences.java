package dev.rolecall.model.profile;

import java.util.List;

/// Companies to watch and to exclude, by name or id.
public record CompanyPreferences(List<String> watch, List<String> exclude) {
  public static final CompanyPreferences NONE = new CompanyPreferences(List.of(), List.of());

  public CompanyPreferences {
    watch = List.copyOf(watch);
    exclude = List.copyOf(exclude);
  }
}
