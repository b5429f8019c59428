package dev.rolecall.match.notify;

import dev.rolecall.match.newmatch.SentRoles;
import dev.rolecall.match.notify.digest.ClaimedDigest;
import org.jspecify.annotations.Nullable;

/// A claimed digest with what was read for it.
///
/// @param sent what earlier mails listed; null when it was not read yet
record PreparedDigest(ClaimedDigest digest, @Nullable SentRoles sent) {}
