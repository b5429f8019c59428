package dev.rolecall.match.candidate;

import dev.rolecall.model.profile.Profile;

/// A match that no mail has listed with certainty yet.
///
/// @param profile the profile that it matches best
/// @param possiblySent whether an earlier mail, which may not have arrived, listed it
public record NewMatch(VisibleMatch shown, Profile profile, boolean possiblySent) {}
