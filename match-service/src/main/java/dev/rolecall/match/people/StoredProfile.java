package dev.rolecall.match.people;

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
public record StoredProfile(
    Profile profile,
    Instant writtenAt,
    @Nullable LocalDate lastDigestDate,
    @Nullable Instant sentUntil) {}
