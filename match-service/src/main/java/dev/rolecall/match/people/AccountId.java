package dev.rolecall.match.people;

import java.util.UUID;

/// An account; tells nothing of its person, so logs may name it.
public record AccountId(UUID value) {
  static AccountId random() {
    return new AccountId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
