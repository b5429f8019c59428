package dev.rolecall.match.people.signin;

import dev.rolecall.match.people.Account;
import java.util.Optional;
import java.util.UUID;

/// Who sent a request.
///
/// @param sessionId empty for a request with an API token
public record Caller(Account account, Optional<UUID> sessionId) {}
