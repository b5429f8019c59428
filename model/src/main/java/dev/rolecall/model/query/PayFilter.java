package dev.rolecall.model.query;

import java.math.BigDecimal;

/// The minimum pay per year: a job passes when the upper end of a stated pay range reaches it.
///
/// Each reader converts the requested amount into the currency of the pay range at its rates
/// ([dev.rolecall.model.dictionary.CurrencyRates#convert]) and compares that with
/// [dev.rolecall.model.job.Pay#annualMax()]. A range in a currency without a rate does not pass.
///
/// @param currency ISO 4217
/// @param undisclosed whether jobs that do not state their pay pass too
public record PayFilter(BigDecimal atLeast, String currency, boolean undisclosed) {}
