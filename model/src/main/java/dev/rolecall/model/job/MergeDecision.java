package dev.rolecall.model.job;

import dev.rolecall.model.CompanyId;
import dev.rolecall.model.RoleKey;
import java.time.Instant;

/// An operator's decision about two roles.
///
/// @param separate true: they are different openings, whatever the evidence says; false: an earlier
///   decision is withdrawn, and the evidence decides
/// @param by who decided
public record MergeDecision(
    CompanyId employer, RoleKey one, RoleKey other, boolean separate, String by, Instant at) {}
