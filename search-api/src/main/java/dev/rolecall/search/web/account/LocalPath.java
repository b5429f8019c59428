package dev.rolecall.search.web.account;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The page to show after sign-in. Only a path of this site is accepted: another address could lead
/// a person who just signed in to a copy of this site.
public final class LocalPath {
  private static final int MAX_LENGTH = 300;
  private static final Pattern PATH =
      Pattern.compile("/(?![/\\\\])(?:%[0-9A-Fa-f]{2}|[A-Za-z0-9/_.~?=&+:,-])*");

  private LocalPath() {}

  public static Optional<String> of(@Nullable String text) {
    return Optional.ofNullable(text)
        .filter(path -> path.length() <= MAX_LENGTH && PATH.matcher(path).matches());
  }
}
