package dev.rolecall.model.query;

import java.math.BigDecimal;

/// The least a year, in the asker's currency: a job stays when the top of a stated band reaches it.
///
/// A reader converts what is asked into the band's currency at its rates
/// ([dev.rolecall.model.dictionary.CurrencyRates#convert]) and compares that with
/// [dev.rolecall.model.job.Pay#annualMax()]. A band in a currency without a rate does not reach it.
///
/// @param currency ISO 4217
/// @param undisclosed whether jobs that state no pay stay
public record PayFilter(BigDecimal atLeast, String currency, boolean undisclosed) {}
