package dev.rolecall.match.newmatch;

import dev.rolecall.model.profile.Profile;

/// A match that has not been mailed, or may not have arrived.
///
/// @param profile the profile that it matches best
/// @param possiblySent whether an earlier mail, which may not have arrived, listed it
public record NewMatch(VisibleMatch visibleMatch, Profile profile, boolean possiblySent) {}
