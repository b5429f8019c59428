package dev.rolecall.match.people;

import dev.rolecall.model.profile.Profile;

/// What became of a profile that was put.
///
/// @param made whether it is new
public record SavedProfile(Profile profile, boolean made) {}
