package dev.rolecall.match.people;

import dev.rolecall.model.profile.Profile;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A profile of an account.
///
/// @param writtenAt when its person last wrote it
/// @param digestedAt the jobs of before were told by a digest; null when none was told since it was
///   written
public record StoredProfile(Profile profile, Instant writtenAt, @Nullable Instant digestedAt) {}
