package dev.rolecall.match.people;

import dev.rolecall.model.profile.Alert;
import dev.rolecall.model.profile.AlertFrequency;
import dev.rolecall.model.profile.Profile;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A profile of an account.
///
/// @param writtenAt when the person last changed it
/// @param lastDigestDate the date of the last digest that included it; null when none did since it
///   was written
/// @param sentUntil jobs first seen before this time were listed in sent mails; null when no mail
///   listed everything new since it was written
/// @param snoozedUntil no mail is sent about it before this time; null when it is not snoozed
public record StoredProfile(
    Profile profile,
    Instant writtenAt,
    @Nullable LocalDate lastDigestDate,
    @Nullable Instant sentUntil,
    @Nullable Instant snoozedUntil)
    implements AlertSubscription {
  @Override
  public Alert alert() {
    return profile.alert();
  }

  boolean isInstant() {
    return alert().frequency() == AlertFrequency.INSTANT;
  }

  @Override
  public boolean startsSoon() {
    return true;
  }
}
