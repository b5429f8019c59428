package dev.rolecall.model.query;

import java.math.BigDecimal;

/// The least a year, in the asker's currency: a job stays when the top of a stated band reaches it.
///
/// @param currency ISO 4217
/// @param undisclosed whether jobs that state no pay stay
public record PayFilter(BigDecimal atLeast, String currency, boolean undisclosed) {}
