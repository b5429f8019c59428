package dev.rolecall.match.people;

import dev.rolecall.model.profile.Profile;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A profile of an account.
///
/// @param writtenAt when its person last wrote it
/// @param digestedOn the date of the last digest that looked for what fits it; null when none did
///   since it was written
/// @param toldUntil the jobs of before were all told by mails; null when none told of all that was
///   new since it was written
public record StoredProfile(
    Profile profile,
    Instant writtenAt,
    @Nullable LocalDate digestedOn,
    @Nullable Instant toldUntil) {}
