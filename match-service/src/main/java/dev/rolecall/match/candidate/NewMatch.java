package dev.rolecall.match.candidate;

import dev.rolecall.model.profile.Profile;

/// A match to tell its person of.
///
/// @param profile the one that it fits best
/// @param perhapsTold whether an earlier mail may have told it already
public record NewMatch(VisibleMatch shown, Profile profile, boolean perhapsTold) {}
