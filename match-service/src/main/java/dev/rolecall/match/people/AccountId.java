package dev.rolecall.match.people;

import java.util.UUID;

/// Identifies an account. It is random, so logs may contain it.
public record AccountId(UUID value) {
  static AccountId random() {
    return new AccountId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
