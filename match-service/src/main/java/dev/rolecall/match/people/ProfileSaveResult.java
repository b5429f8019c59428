package dev.rolecall.match.people;

import dev.rolecall.model.profile.Profile;

/// A profile that was stored.
///
/// @param created whether it is new
public record ProfileSaveResult(Profile profile, boolean created) {}
