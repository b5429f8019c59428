package dev.rolecall.match.people;

import java.util.UUID;

/// What a link in a mail turns off.
public sealed interface Unsubscription {
  AccountId account();

  /// All mails about jobs.
  record All(AccountId account) implements Unsubscription {}

  /// The mails about one profile.
  record OfProfile(AccountId account, String profile) implements Unsubscription {}

  /// The mails about one saved search or followed company.
  record OfSearch(AccountId account, UUID search) implements Unsubscription {}
}
