package dev.rolecall.model.profile;

import java.util.List;

/// Companies to watch and to leave out, by name or id.
public record CompanyWish(List<String> watch, List<String> exclude) {
  public static final CompanyWish NONE = new CompanyWish(List.of(), List.of());

  public CompanyWish {
    watch = List.copyOf(watch);
    exclude = List.copyOf(exclude);
  }
}
