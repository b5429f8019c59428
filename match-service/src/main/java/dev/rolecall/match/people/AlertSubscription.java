package dev.rolecall.match.people;

import dev.rolecall.model.profile.Alert;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something that a person receives mail about: a profile, a saved search or a followed company.
public interface AlertSubscription {
  /// When mail is wanted, in the account's time zone.
  Alert alert();

  /// When the person last changed it.
  Instant writtenAt();

  /// The date of the last digest that included it; null when none did since it was written.
  @Nullable LocalDate lastDigestDate();

  /// Jobs first seen before this time were listed in sent mails; null when no mail listed
  /// everything new since it was written.
  @Nullable Instant sentUntil();

  /// Whether its first mail is sent soon after it was written, as everything is new for it;
  /// otherwise the first mail comes at the next hour that the alert names.
  boolean startsSoon();

  /// No mail is sent about it before this time; null when it is not snoozed.
  @Nullable Instant snoozedUntil();
}
