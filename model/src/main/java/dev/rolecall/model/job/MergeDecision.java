package dev.rolecall.model.job;

import dev.rolecall.model.CompanyId;
import dev.rolecall.model.RoleKey;
import java.time.Instant;

/// An operator's word that two roles are not one opening, or that they may be again.
///
/// @param by who decided
public record MergeDecision(
    CompanyId employer, RoleKey one, RoleKey other, boolean apart, String by, Instant at) {}
