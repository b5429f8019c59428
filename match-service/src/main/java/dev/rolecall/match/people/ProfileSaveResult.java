package dev.rolecall.match.people;

import dev.rolecall.model.profile.Profile;

/// A profile that was stored.
///
/// @param created whether it is new
/// @param version as it was stored
public record ProfileSaveResult(Profile profile, boolean created, ProfileVersion version) {}
